package io.milepost.app.prove;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.warehouse.Warehouse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks a warehouse, times the answers, and keeps all that differ. */
final class Asking {
  static final int WARM_UPS = 10;
  static final int ASKS = 50;

  private final Warehouse warehouse;
  private final Map<Question, Set<TripsByMonday>> answers = new HashMap<>();

  Asking(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Asks every question, the timed ones in turn, first to warm up and then on the clock. */
  List<AskFigures> ask(Inquiry inquiry) {
    inquiry.others().forEach(this::ask);
    List<Inquiry.Timed> timed = inquiry.timed();
    double[][] millis = new double[timed.size()][ASKS];
    for (int round = -WARM_UPS; round < ASKS; round++) {
      for (int i = 0; i < timed.size(); i++) {
        millis[i][Math.max(0, round)] = ask(timed.get(i).question());
      }
    }
    return IntStream.range(0, timed.size())
        .mapToObj(i -> figures(timed.get(i), millis[i]))
        .toList();
  }

  /** The answers given, by question: one, unless an answer was not the same each time. */
  Map<Question, Set<TripsByMonday>> answers() {
    return answers;
  }

  /** Milliseconds to the answer. */
  private double ask(Question question) {
    long start = System.nanoTime();
    ProgramAnswer answer = ProgramAnswer.to(question, warehouse);
    double millis = (System.nanoTime() - start) / 1e6;
    answers.computeIfAbsent(question, key -> new LinkedHashSet<>()).add(answer.tripsByMonday());
    return millis;
  }

  private AskFigures figures(Inquiry.Timed timed, double[] millis) {
    return new AskFigures(
        timed.place(),
        timed.match(),
        answers.getOrDefault(timed.question(), Set.of()).iterator().next().trips(),
        millis.length,
        Percentile.of(millis, 50),
        Percentile.of(millis, 95));
  }
}
