package io.milepost.bench.ask;

import io.milepost.app.Main;
import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.prove.ProgramAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Asks a home for its weekly averages, opened once, as a server does. */
public final class AskMilepost {
  /**
   * Rounds until the compiler has done its work: what a server that has been up for a while has.
   */
  private static final int WARM_UPS = 5;

  private AskMilepost() {}

  /** Runs {@link AskProcess} on a home. */
  public static void main(String[] arguments) throws IOException {
    AskProcess process = new AskProcess(arguments);
    Home home = new Home(Path.of(arguments[0]));
    Clock clock = Clock.systemUTC();
    try (OpenHome opened =
        OpenHome.open(
            home,
            each -> Main.warehouse(each, notice -> {}, clock),
            new Claim("bench", Duration.ZERO, notice -> {}),
            clock)) {
      process.run(
          question -> ProgramAnswer.to(question, opened.warehouse()).tripsByMonday(), WARM_UPS);
    }
  }
}
