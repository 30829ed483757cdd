package io.milepost.app.prove;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.app.report.BoxText;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    String found =
        answers.stream()
            .filter(answer -> !answer.equals(right))
            .map(answer -> found(right, answer))
            .collect(Collectors.joining(", and another time "));
    return "%s: expected %s trips, found %s."
        .formatted(
            describe(question),
            Amounts.grouped(right.trips()),
            found.isEmpty() ? "no answer" : found);
  }

  /** Such as {@code 6 (week of 2024-01-01: expected 5, found 6)}. */
  private static String found(TripsByMonday right, TripsByMonday answer) {
    SortedSet<LocalDate> mondays = new TreeSet<>(right.perWeek().keySet());
    mondays.addAll(answer.perWeek().keySet());
    mondays.removeIf(monday -> count(right, monday) == count(answer, monday));
    LocalDate first = mondays.first();
    return "%s (week of %s: expected %s, found %s%s)"
        .formatted(
            Amounts.grouped(answer.trips()),
            first,
            Amounts.grouped(count(right, first)),
            Amounts.grouped(count(answer, first)),
            mondays.size() == 1 ? "" : "; other weeks: " + (mondays.size() - 1));
  }

  private static long count(TripsByMonday trips, LocalDate monday) {
    return trips.perWeek().getOrDefault(monday, 0L);
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
