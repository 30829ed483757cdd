package io.milepost.app.config.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

  @ParameterizedTest
  @CsvSource({
    "12B, 12",
    "10kB, 10000",
    "500MB, 500000000",
    "' 1.5 GB', 1500000000",
    "2TB, 2000000000000"
  })
  void readsSizesWithTheirUnit(String text, long bytes) {
    assertThat(SizeText.find(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "0GB", "-1GB", "10gb", "10G", "1e3MB"})
  void takesNothingElse(String text) {
    assertThat(SizeText.find(text)).isEmpty();
  }
}
