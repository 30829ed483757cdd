package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.route.FlowMap.Flow;
import io.milepost.app.route.FlowMap.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowMapTest {

  @Test
  void endsCloseToEachOtherAreOneLocation() {
    FlowMap map =
        FlowMap.of(
            List.of(
                Given.route(7, 14.42, 50.08, 500),
                Given.route(3, 14.421, 50.08, 200),
                Given.route(9, 14.47, 50.1301, 50)),
            250);

    assertThat(map.locations())
        .extracting(Location::id)
        .containsExactly("7-origin", "7-destination", "9-destination");
    assertThat(map.flows())
        .containsExactly(
            new Flow("7-origin", "7-destination", 700),
            new Flow("7-destination", "9-destination", 50));
  }

  @Test
  void endsFurtherApartAreNot() {
    FlowMap map =
        FlowMap.of(
            List.of(Given.route(7, 14.42, 50.08, 500), Given.route(3, 14.421, 50.08, 200)), 50);

    assertThat(map.locations()).hasSize(4);
    assertThat(map.flows()).extracting(Flow::count).containsExactly(500L, 200L);
  }

  @Test
  void locationsAreNamedAfterRegionAndPlace() {
    FlowMap map = FlowMap.of(List.of(Given.route(7, 14.42, 50.08, 500)), 250);

    assertThat(map.locations().get(0))
        .isEqualTo(new Location("7-origin", "Prague (50.0800, 14.4200)", 50.08, 14.42));
  }
}
