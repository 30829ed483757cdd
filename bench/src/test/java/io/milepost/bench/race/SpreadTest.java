package io.milepost.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.prove.measure.Measured;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void findsTheMiddle() {
    assertThat(spread(3, 1, 2)).isEqualTo(new Spread(1, 2, 3));
    assertThat(spread(4, 1)).isEqualTo(new Spread(1, 1, 4));
    assertThat(spread(5)).isEqualTo(new Spread(5, 5, 5));
  }

  private static Spread spread(double... seconds) {
    List<Measured> runs =
        DoubleStream.of(seconds).mapToObj(second -> new Measured(second, 0)).toList();
    return Spread.of(runs, Measured::seconds);
  }
}
