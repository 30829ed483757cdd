package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.UsageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxRejectedTest {

  @ParameterizedTest
  @CsvSource({
    "50%, 5, 10, true",
    "50%, 6, 10, false",
    "0%, 0, 10, true",
    "0%, 1, 10, false",
    "100%, 10, 10, true",
    "0.1%, 1, 1000, true",
    "0.1%, 2, 1999, false",
    "33.3%, 333, 1000, true",
    "33.3%, 334, 1000, false",
    "3, 3, 3, true",
    "3, 4, 1000000, false",
    "0, 1, 1000000, false"
  })
  void allowsUpToTheLimit(String limit, long rejected, long read, boolean allowed) {
    assertThat(MaxRejected.parse(limit).allows(rejected, read)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half", "-1", "101%", "50 percent", "0.5", "1e3"})
  void explainsWhatItExpects(String text) {
    assertThatThrownBy(() -> MaxRejected.parse(text))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected --max-rejected to be a share of the rows such as 50%, at most 100%, or a"
                + " number of rows such as 1000; found '"
                + text
                + "'.");
  }
}
