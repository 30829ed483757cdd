package io.milepost.app.config.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTextTest {

  @ParameterizedTest
  @CsvSource({"250m, 250", "0.5km, 500", "' 1 km ', 1000", "12.25m, 12.25"})
  void readsDistancesWithTheirUnit(String text, double meters) {
    assertThat(LengthText.find(text)).contains(meters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "250", "m", "0m", "-5m", "250 miles", "250M", "1,5km", "1e3m", "1km5m"})
  void takesNothingElse(String text) {
    assertThat(LengthText.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0 m",
    "119.6, 120 m",
    "999.4, 999 m",
    "999.5, 1.0 km",
    "1240, 1.2 km",
    "9949, 9.9 km",
    "9951, 10 km",
    "1234567, '1,235 km'"
  })
  void tellsPeopleInRoundNumbers(double meters, String words) {
    assertThat(LengthText.words(meters)).isEqualTo(words);
  }
}
