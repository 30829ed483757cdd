package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.InputSource.Progress;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4194304 | 10485760 | 3400000 | 2000   | 3,400,000 rows, 4.0 MiB, 1,700,000 rows/s, 40%, 3 s left",
        "500 |   -1 |    1000 | 500    | 1,000 rows, 0.0 MiB, 2,000 rows/s",
        "0   | 1000 |       0 | 500    | 0 rows, 0.0 MiB, 0 rows/s, 0%",
        "1000| 1000 |       5 | 1000   | 5 rows, 0.0 MiB, 5 rows/s, 100%, 0 s left",
        "1   |  101 |      10 | 2000   | 10 rows, 0.0 MiB, 5 rows/s, 1%, 3 min 20 s left",
        "0   |    0 |       0 | 0      | 0 rows, 0.0 MiB, 0 rows/s"
      })
  void namesRowsRateShareAndWhatIsLeft(
      long bytes, long totalBytes, long rows, long millis, String expected) {
    Pace pace = new Pace(new Progress(bytes, totalBytes, rows), Duration.ofMillis(millis));

    assertThat(pace).hasToString(expected);
  }
}
