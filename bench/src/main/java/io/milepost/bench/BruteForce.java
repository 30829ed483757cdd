package io.milepost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers by looking at every row of the CSV, with no code shared with the program. */
final class BruteForce {
  private final Path csv;

  BruteForce(Path csv) {
    this.csv = csv;
  }

  /** The first rows, {@code count} at most. */
  List<Trip> first(int count) throws IOException {
    List<Trip> trips = new ArrayList<>();
    try (BufferedReader rows = rows()) {
      for (String row = rows.readLine(); row != null && trips.size() < count; ) {
        trips.add(Trip.parse(row));
        row = rows.readLine();
      }
    }
    return trips;
  }

  /** The answers to {@code questions}, in their order. */
  Map<Question, TripsByMonday> answer(List<Question> questions) throws IOException {
    Map<Question, TripsByMonday> answers = new LinkedHashMap<>();
    questions.forEach(question -> answers.put(question, new TripsByMonday(new TreeMap<>())));
    try (BufferedReader rows = rows()) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        count(Trip.parse(row), answers);
      }
    }
    return answers;
  }

  private static void count(Trip trip, Map<Question, TripsByMonday> answers) {
    LocalDate monday = trip.day().minusDays(trip.day().getDayOfWeek().getValue() - 1L);
    answers.forEach(
        (question, answer) -> {
          if (trip.matches(question.box(), question.match())) {
            answer.perWeek().merge(monday, 1L, Long::sum);
          }
        });
  }

  private BufferedReader rows() throws IOException {
    BufferedReader reader = Files.newBufferedReader(csv);
    reader.readLine();
    return reader;
  }
}
