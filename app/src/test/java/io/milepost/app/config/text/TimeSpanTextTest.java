package io.milepost.app.config.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTextTest {

  @ParameterizedTest
  @CsvSource({
    "45min, PT45M",
    "1h, PT1H",
    "1.5h, PT1H30M",
    "1h30min, PT1H30M",
    "' 1 h 5 min ', PT1H5M",
    "0.5min, PT30S",
    "90d, P90D",
    "1d 12h, PT36H"
  })
  void readsSpansWithTheirUnit(String text, Duration span) {
    assertThat(TimeSpanText.find(text)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "45", "0min", "-1h", "30min1h", "45 minutes", "2w", "1:30", "0h0min"})
  void takesNothingElse(String text) {
    assertThat(TimeSpanText.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT29S, 0 min", "PT12M31S, 13 min", "PT1H, 1 h", "PT2H45M, 2 h 45 min"})
  void tellsPeopleInWholeMinutes(Duration span, String words) {
    assertThat(TimeSpanText.words(span)).isEqualTo(words);
  }
}
