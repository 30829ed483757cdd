package io.milepost.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Area;
import io.milepost.model.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases as data: each {@code .geojson} beside a {@code .expected}, which has the MultiPolygon that
 * was read, or the error.
 */
class GeoJsonReaderTest {

  static List<Path> good() throws Exception {
    return cases("good");
  }

  static List<Path> bad() throws Exception {
    return cases("bad");
  }

  private static List<Path> cases(String kind) throws Exception {
    Path folder =
        Path.of(
            Objects.requireNonNull(GeoJsonReaderTest.class.getResource("geojson/" + kind)).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".geojson")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsAreas(Path geoJson) throws Exception {
    assertThat(AreaJson.geoJson(read(geoJson))).isEqualTo(expected(geoJson));
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsBackWhatItWrites(Path geoJson) throws Exception {
    String written = AreaJson.geoJson(read(geoJson));

    assertThat(AreaJson.geoJson(GeoJsonReader.read(written, "it"))).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void saysWhatIsWrong(Path geoJson) throws Exception {
    String expected = expected(geoJson);

    assertThatThrownBy(() -> read(geoJson)).isInstanceOf(UsageException.class).hasMessage(expected);
  }

  private static Area.Polygons read(Path geoJson) throws Exception {
    return GeoJsonReader.read(Files.readString(geoJson), geoJson.getFileName().toString());
  }

  private static String expected(Path geoJson) throws Exception {
    return Files.readString(Path.of(geoJson.toString().replace(".geojson", ".expected"))).strip();
  }
}
