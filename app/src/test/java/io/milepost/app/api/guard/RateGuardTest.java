package io.milepost.app.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateGuardTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RateGuard guard = new RateGuard(10, nanos::get);

  private int taken(String client, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += guard.take(client) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void twoSecondsWorthAtOnceAndThenTheRate() {
    assertThat(taken("a", 100)).isEqualTo(20);
    nanos.addAndGet(1_000_000_000L);
    assertThat(taken("a", 100)).isEqualTo(10);
  }

  @Test
  void clientsDoNotTakeFromEachOther() {
    assertThat(taken("a", 100)).isEqualTo(20);
    assertThat(taken("b", 100)).isEqualTo(20);
  }
}
