package io.milepost.app.prove.check;

import io.milepost.model.Area;
import io.milepost.model.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trips counted so far, by Monday and question. */
final class Tally {
  private final List<Question> questions;

  /** Numbers of the questions about each area, so that a trip's ends are looked at once an area. */
  private final Map<Inside, List<Integer>> byArea = new HashMap<>();

  /** For each Monday, a count for each question. */
  private final Map<LocalDate, long[]> counts = new HashMap<>();

  Tally(List<Question> questions) {
    this.questions = questions;
    Map<Area, Inside> areas = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      Inside area = areas.computeIfAbsent(questions.get(i).area(), Inside::of);
      byArea.computeIfAbsent(area, key -> new ArrayList<>()).add(i);
    }
  }

  void count(Trip trip) {
    LocalDate monday = trip.monday();
    byArea.forEach(
        (area, asked) -> {
          boolean starts = area.origin(trip);
          boolean ends = area.destination(trip);
          if (starts || ends) {
            asked.forEach(number -> count(number, trip, monday, starts, ends));
          }
        });
  }

  private void count(int number, Trip trip, LocalDate monday, boolean starts, boolean ends) {
    Question question = questions.get(number);
    if (matches(question.match(), starts, ends) && question.takes(trip, monday)) {
      counts.computeIfAbsent(monday, key -> new long[questions.size()])[number]++;
    }
  }

  private static boolean matches(Match match, boolean starts, boolean ends) {
    return switch (match) {
      case ORIGIN -> starts;
      case DESTINATION -> ends;
      case BOTH -> starts && ends;
      case EITHER -> starts || ends;
    };
  }

  /** Adds what {@code other} counted, for the same questions. */
  void add(Tally other) {
    other.counts.forEach(
        (monday, added) -> {
          long[] sums = counts.computeIfAbsent(monday, key -> new long[questions.size()]);
          for (int i = 0; i < sums.length; i++) {
            sums[i] += added[i];
          }
        });
  }

  /** The answers, in the order of the questions. */
  Map<Question, TripsByMonday> answers() {
    Map<Question, TripsByMonday> answers = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      answers.put(questions.get(i), answer(i));
    }
    return answers;
  }

  private TripsByMonday answer(int number) {
    TreeMap<LocalDate, Long> perWeek = new TreeMap<>();
    counts.forEach(
        (monday, trips) -> {
          if (trips[number] != 0) {
            perWeek.put(monday, trips[number]);
          }
        });
    return new TripsByMonday(perWeek);
  }
}
