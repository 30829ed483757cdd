package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RowCountTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "10000,10000",
    "10_000,10000",
    "10k,10000",
    "3M,3000000",
    "999999999999m,999999999999000000"
  })
  void readsThousandsAndMillions(String text, long rows) {
    assertThat(new RowCount().convert(text)).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5m", "10 k", "many", "9999999999999"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> new RowCount().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "expected a number of rows such as 10000, 10k or 10m, found '%s'.".formatted(text));
  }
}
