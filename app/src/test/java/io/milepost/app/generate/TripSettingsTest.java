package io.milepost.app.generate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import org.junit.jupiter.api.Test;

class TripSettingsTest {

  @Test
  void refusesMoreRoutesThanPlacesAllow() {
    assertThatThrownBy(() -> new TripSettings(1, 1, 1, 3, 4, 1, 0, 100, 30))
        .isInstanceOf(UsageException.class)
        .hasMessage("The routes must be within 1 and 3; found 4.");
  }

  @Test
  void refusesANoiseShareThatIsNotANumber() {
    assertThatThrownBy(() -> new TripSettings(1, 1, 1, 3, 1, 1, Double.NaN, 100, 30))
        .isInstanceOf(UsageException.class)
        .hasMessage("The noise share must be within 0.0 and 1.0; found NaN.");
  }
}
