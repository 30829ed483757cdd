package io.milepost.app.prove.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void linearGoesByDifferences() {
    assertThat(Scale.linear(0, 20).position(5)).isEqualTo(0.25);
    assertThat(Scale.linear(10, 20).position(25)).isEqualTo(1.5);
  }

  @Test
  void logarithmicGoesByRatios() {
    assertThat(Scale.log(1, 10_000).position(10)).isEqualTo(0.25, within(1e-12));
    assertThat(Scale.log(1, 10_000).position(10_000)).isEqualTo(1);
  }
}
