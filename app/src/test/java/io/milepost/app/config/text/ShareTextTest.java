package io.milepost.app.config.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTextTest {

  @ParameterizedTest
  @CsvSource({"20%, 0.2", "0%, 0", "' 0.5 %', 0.005", "150%, 1.5"})
  void readsShares(String text, double share) {
    assertThat(ShareText.find(text)).contains(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "20", "-1%", "1e2%", "twenty%"})
  void takesNothingElse(String text) {
    assertThat(ShareText.find(text)).isEmpty();
  }
}
