package io.milepost.app.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {

  @Test
  void isOneOfTheValues() {
    double[] values = IntStream.rangeClosed(1, 50).mapToDouble(i -> 51 - i).toArray();

    assertThat(Percentile.of(values, 50)).isEqualTo(25);
    assertThat(Percentile.of(values, 95)).isEqualTo(48);
    assertThat(Percentile.of(values, 100)).isEqualTo(50);
    assertThat(Percentile.of(new double[] {7}, 95)).isEqualTo(7);
  }
}
