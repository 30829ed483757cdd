package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePatternTest {
  private static final Home HOME = new Home(Path.of("/data/home"));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "inbox/{yyyy-MM-dd}-*-events.json, /data/home/inbox/2019-06-01-*-events.json",
        "/mnt/{yyyy}/{MM}/{d}/*.csv, /mnt/2019/06/1/*.csv",
        "\"in/{yyyyMMdd}.{csv,json}\", \"/data/home/in/20190601.{csv,json}\"",
        "s3://bucket/{yyyy/MM/dd}/, s3://bucket/2019/06/01/",
        "https://example.com/{yyyy-MM-dd}.json.gz, https://example.com/2019-06-01.json.gz"
      })
  void takesTheDayAndTheHome(String text, String source) {
    assertThat(new SourcePattern(text).on(LocalDate.of(2019, 6, 1), HOME)).isEqualTo(source);
  }

  @Test
  void needsADayOnlyWhenItNamesOne() {
    assertThat(new SourcePattern("in/*.{csv,json}").always(HOME))
        .isEqualTo("/data/home/in/*.{csv,json}");
    assertThatThrownBy(() -> new SourcePattern("in/{yyyy}.csv").always(HOME))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--date");
  }
}
