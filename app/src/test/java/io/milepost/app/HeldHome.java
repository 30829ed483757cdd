package io.milepost.app;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import java.time.Clock;
import java.time.Duration;

/** A home that a test holds, as the program does. */
public final class HeldHome {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private HeldHome() {}

  /** Takes hold of {@code home} and opens its warehouse. */
  public static OpenHome open(Home home, Clock clock) {
    return OpenHome.open(
        home,
        each -> Main.warehouse(each, notice -> {}, clock),
        new Claim("a test", PATIENCE, notice -> {}),
        clock);
  }
}
