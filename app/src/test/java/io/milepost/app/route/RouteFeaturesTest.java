package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteFeaturesTest {
  private static final StoredRoute ROUTE = Given.route(12, 14.25, 50.25, 1812);
  private final StringWriter text = new StringWriter();

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  @Test
  void aFeatureALine() throws IOException {
    RouteFeatures.lines(text, List.of(ROUTE, Given.route(15, 14.5, 50.1, 3)));

    List<String> lines = text.toString().lines().toList();
    assertThat(text.toString()).endsWith("}\n");
    assertThat(lines).hasSize(2);
    assertThat(read(lines.get(0)).at("/geometry/coordinates").toString())
        .isEqualTo("[[14.25,50.25],[14.3,50.3]]");
    assertThat(read(lines.get(1)).at("/properties/route_id").intValue()).isEqualTo(15);
  }

  @Test
  void noRoutesAreNoLines() {
    RouteFeatures.lines(text, List.of());

    assertThat(text.toString()).isEmpty();
  }

  @Test
  void aCollectionIsOneDocument() throws IOException {
    RouteFeatures.collection(text, List.of(ROUTE, ROUTE));

    assertThat(read(text.toString()).get("type").textValue()).isEqualTo("FeatureCollection");
    assertThat(read(text.toString()).get("features")).hasSize(2);
  }

  @Test
  void linesGoTheShortWayAcrossTheAntimeridian() throws IOException {
    RouteShape shape = new RouteShape(1, 179.75, -18, -179.75, -17, 1, 1, 0, 86_399, "{}");

    RouteFeatures.lines(text, List.of(Given.stored(1, shape, 1)));

    JsonNode line = read(text.toString()).at("/geometry/coordinates");
    assertThat(line.get(1).get(0).doubleValue()).isEqualTo(180.25);
  }
}
