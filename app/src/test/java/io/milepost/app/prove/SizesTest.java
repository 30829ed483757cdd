package io.milepost.app.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

  @ParameterizedTest
  @CsvSource({
    "100_000_000, 1_000_000 3_000_000 10_000_000 30_000_000 100_000_000",
    "10_000_000, 1_000_000 3_000_000 10_000_000",
    "11_000_000, 1_000_000 3_000_000 11_000_000",
    "3_000_000, 100_000 300_000 1_000_000 3_000_000",
    "20_000, 1_000 3_000 10_000 20_000",
    "1_000, 100 300 1_000"
  })
  void climbsToTheLargest(String rows, String sizes) {
    assertThat(Sizes.upTo(number(rows)))
        .containsExactlyElementsOf(Arrays.stream(sizes.split(" ")).map(SizesTest::number).toList());
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }
}
