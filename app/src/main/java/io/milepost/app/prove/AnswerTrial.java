package io.milepost.app.prove;

import io.milepost.app.load.OpenHome;
import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks about the trips of one file, and counts them plainly to know what is right. */
final class AnswerTrial {
  /** A plain count takes about this many times as long as making the trips. */
  private static final double COUNT_TO_GENERATE = 3;

  private final Steps steps;

  AnswerTrial(Steps steps) {
    this.steps = steps;
  }

  /** How long answers took, and whether they and the loads before were right. */
  record Result(List<AskFigures> asks, Verdict verdict) {}

  /**
   * Runs the trial.
   *
   * @param csv the file
   * @param home opens the home that it was loaded into
   * @param figures of that load
   * @param loadFaults what was wrong with loads
   */
  Result run(Path csv, Supplier<OpenHome> home, LoadFigures figures, List<String> loadFaults)
      throws IOException {
    BruteForce bruteForce = new BruteForce(csv);
    Inquiry inquiry = Inquiry.about(bruteForce);
    int questions = inquiry.questions().size();
    steps.begin(
        "counting every trip for %d questions".formatted(questions),
        COUNT_TO_GENERATE * figures.generateSeconds());
    Map<Question, TripsByMonday> counted = bruteForce.answer(inquiry.questions());
    steps.begin(
        "asking the %d questions, %d of them %d times"
            .formatted(questions, inquiry.timed().size(), Asking.ASKS),
        0);
    try (OpenHome opened = home.get()) {
      Asking asking = new Asking(opened.warehouse());
      List<AskFigures> asks = asking.ask(inquiry);
      return new Result(asks, Comparison.of(counted, asking.answers(), loadFaults));
    }
  }
}
