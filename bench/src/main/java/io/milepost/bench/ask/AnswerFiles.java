package io.milepost.bench.ask;

import io.milepost.app.prove.check.TripsByMonday;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a peer leaves behind when it was asked; questions go by their number. */
final class AnswerFiles {
  static final String ANSWERS = "answers.tsv";
  static final String TIMES = "times.tsv";

  private AnswerFiles() {}

  /**
   * The answers that have a trip. A week that is there twice counts twice, and so comes out wrong.
   */
  static Map<Integer, TripsByMonday> answers(Path directory) throws IOException {
    Map<Integer, TripsByMonday> answers = new TreeMap<>();
    for (String line : Files.readAllLines(directory.resolve(ANSWERS))) {
      String[] fields = line.split("\t", -1);
      answers
          .computeIfAbsent(Integer.valueOf(fields[0]), id -> new TripsByMonday(new TreeMap<>()))
          .perWeek()
          .merge(LocalDate.parse(fields[1]), Long.valueOf(fields[2]), Long::sum);
    }
    return answers;
  }

  /** Milliseconds of each ask, of those questions that were asked. */
  static Map<Integer, List<Double>> times(Path directory) throws IOException {
    Map<Integer, List<Double>> times = new TreeMap<>();
    for (String line : Files.readAllLines(directory.resolve(TIMES))) {
      String[] fields = line.split("\t", -1);
      times
          .computeIfAbsent(Integer.valueOf(fields[0]), id -> new ArrayList<>())
          .add(Double.valueOf(fields[1]));
    }
    return times;
  }
}
