package io.milepost.app.generate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripSettingsTest {

  @Test
  void refusesMoreRoutesThanPlacesAllow() {
    PlantedRoutes four = new PlantedRoutes(4, 3, 0, 1, 100, 30, 1);

    assertThatThrownBy(() -> new TripSettings(1, 1, 1, four, NoiseSettings.DEFAULTS))
        .isInstanceOf(UsageException.class)
        .hasMessage("The routes must be within 1 and 3; found 4.");
  }

  @Test
  void refusesANoiseShareThatIsNotANumber() {
    assertThatThrownBy(() -> new NoiseSettings(Double.NaN, 0))
        .isInstanceOf(UsageException.class)
        .hasMessage("The noise share must be within 0.0 and 1.0; found NaN.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 5001, Double.NaN})
  void refusesANoiseSpreadOutOfRange(double meters) {
    refuses(
        "spread of the noise in metres", "0.0 and 5000.0", meters, m -> new NoiseSettings(0.5, m));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 10_001, Double.NaN})
  void refusesAStarOutOfRange(double meters) {
    refuses(
        "distance of a star's places in metres",
        "0.0 and 10000.0",
        meters,
        m -> new PlantedRoutes(4, 3, m, 1, 100, 30, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 10.5, Double.NaN})
  void refusesASpreadFactorOutOfRange(double factor) {
    refuses(
        "factor of the spreads",
        "1.0 and 10.0",
        factor,
        f -> new PlantedRoutes(4, 3, 0, 1, 100, 30, f));
  }

  private static void refuses(String what, String range, double found, DoubleFunction<?> settings) {
    assertThatThrownBy(() -> settings.apply(found))
        .isInstanceOf(UsageException.class)
        .hasMessage("The %s must be within %s; found %s.", what, range, found);
  }
}
