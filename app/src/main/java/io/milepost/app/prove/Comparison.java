package io.milepost.app.prove;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.app.report.BoxText;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds answers against those of a plain count. */
final class Comparison {
  private Comparison() {}

  /**
   * The verdict over all questions.
   *
   * @param counted the right answers
   * @param given the answers that the program gave to the same questions
   * @param loadFaults what was wrong before anything was asked
   */
  static Verdict of(
      Map<Question, TripsByMonday> counted,
      Map<Question, Set<TripsByMonday>> given,
      List<String> loadFaults) {
    List<String> faults = new ArrayList<>(loadFaults);
    counted.forEach(
        (question, right) -> {
          Set<TripsByMonday> answers = given.getOrDefault(question, Set.of());
          if (!answers.equals(Set.of(right))) {
            faults.add(fault(question, right, answers));
          }
        });
    int wrong = faults.size() - loadFaults.size();
    long trips = counted.values().stream().mapToLong(TripsByMonday::trips).sum();
    return new Verdict(counted.size(), counted.size() - wrong, trips, List.copyOf(faults));
  }

  private static String fault(Question question, TripsByMonday right, Set<TripsByMonday> answers) {
    return "%s: expected %,d trips, found %s; by week expected %s, found %s."
        .formatted(
            describe(question),
            right.trips(),
            answers.stream().map(answer -> "%,d".formatted(answer.trips())).toList(),
            right.perWeek(),
            answers.stream().map(TripsByMonday::perWeek).toList());
  }

  private static String describe(Question question) {
    return place(question.area())
        + (question.match() == Match.ORIGIN ? "" : ", " + question.match().word())
        + (question.from() == null ? "" : ", from " + question.from())
        + (question.to() == null ? "" : ", to " + question.to())
        + (question.datasource() == null ? "" : ", only " + question.datasource());
  }

  private static String place(Area area) {
    if (area instanceof Area.Region region) {
      return "Region " + region.name();
    }
    return area instanceof Area.Box box ? "Box " + BoxText.format(box) : "Polygon";
  }
}
