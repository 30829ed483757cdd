package io.milepost.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.AreaDataset;
import io.milepost.model.DataException;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonAreasTest {
  private static final String TEXT =
      """
      {"type": "Feature", "properties": {"name": "z"},
       "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 1], [0, 0]]]}}
      """;

  private static GeoJsonAreas open(int mostBytes) {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    AreaDataset dataset =
        new AreaDataset(
            "zones", new Format.GeoJson(), new Origin.Named(List.of("properties.name")));
    return GeoJsonAreas.open(
        dataset, new ByteArrayInputStream(bytes), "zones.geojson", bytes.length, mostBytes);
  }

  @Test
  void aFileThatWouldNotFitIsRefused() {
    assertThatThrownBy(() -> open(TEXT.length() - 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("found more in 'zones.geojson'");
    try (GeoJsonAreas areas = open(TEXT.length())) {
      assertThat(areas.areas()).hasSize(1);
    }
  }
}
