package io.milepost.app.prove.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void linearStepsAreRound() {
    assertThat(Ticks.linear(9.3)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(Ticks.linear(10)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(Ticks.linear(0.7)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8);
    assertThat(Ticks.linear(1_300_000)).endsWith(1_000_000.0, 1_500_000.0);
  }

  @Test
  void binaryStepsArePowersOfTwo() {
    double mib = 1 << 20;

    assertThat(Ticks.binary(1_100 * mib))
        .containsExactly(0.0, 256 * mib, 512 * mib, 768 * mib, 1024 * mib, 1280 * mib);
  }

  @Test
  void logarithmicTicksAreFewerOverMoreDecades() {
    assertThat(Ticks.log(0.9, 6)).containsExactly(1.0, 2.0, 5.0);
    assertThat(Ticks.log(0.5, 50)).containsExactly(1.0, 3.0, 10.0, 30.0);
    assertThat(Ticks.log(0.05, 500)).containsExactly(0.1, 1.0, 10.0, 100.0);
  }
}
