package io.milepost.bench.ask;

import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Questions with their right answers, found by a plain count of every row. */
public final class Inquiry {
  private static final int SAMPLE_ROWS = 10_000;

  private final List<Asked> asked;
  private final List<TripsByMonday> right;

  private Inquiry(List<Asked> asked, List<TripsByMonday> right) {
    this.asked = asked;
    this.right = right;
  }

  /** Questions about the places of the trips in {@code csv}. */
  public static Inquiry about(Path csv) throws IOException {
    List<Asked> asked = Catalogue.about(new BruteForce(csv).first(SAMPLE_ROWS));
    return new Inquiry(asked, count(asked, csv));
  }

  /**
   * The same questions when the trips of {@code csv}, all others than those so far, are there too.
   */
  public Inquiry with(Path csv) throws IOException {
    List<TripsByMonday> more = count(asked, csv);
    List<TripsByMonday> sums = new ArrayList<>();
    for (int id = 0; id < asked.size(); id++) {
      sums.add(sum(right.get(id), more.get(id)));
    }
    return new Inquiry(asked, sums);
  }

  private static List<TripsByMonday> count(List<Asked> asked, Path csv) throws IOException {
    List<Question> questions = asked.stream().map(Asked::question).toList();
    Map<Question, TripsByMonday> counted = new BruteForce(csv).answer(questions);
    return questions.stream().map(counted::get).toList();
  }

  private static TripsByMonday sum(TripsByMonday one, TripsByMonday other) {
    TripsByMonday sum = new TripsByMonday(new TreeMap<>(one.perWeek()));
    other.perWeek().forEach((monday, trips) -> sum.perWeek().merge(monday, trips, Long::sum));
    return sum;
  }

  /** How many questions there are. */
  public int size() {
    return asked.size();
  }

  /** All trips in all answers. */
  public long trips() {
    return right.stream().mapToLong(TripsByMonday::trips).sum();
  }

  /** Writes the questions as peers read them. */
  public void write(Path file) throws IOException {
    QuestionFile.write(file, asked.stream().map(Asked::question).toList());
  }

  /** A sentence for each answer that is wrong, of the questions that were asked. */
  public List<String> findWrong(Replies replies) {
    return replies.millis().keySet().stream()
        .filter(id -> !replies.answer(id).equals(right.get(id)))
        .map(id -> wrong(asked.get(id).question(), right.get(id), replies.answer(id)))
        .toList();
  }

  private static String wrong(Question question, TripsByMonday right, TripsByMonday found) {
    return String.format(
        Locale.ROOT,
        "%s: expected %,d trips, found %,d; by week %s, found %s",
        question,
        right.trips(),
        found.trips(),
        right.perWeek(),
        found.perWeek());
  }

  /** The times of each kind that was asked about, in the order of the questions. */
  public Map<String, Timing> timings(Replies replies) {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int id = 0; id < asked.size(); id++) {
      List<Double> times = replies.millis().getOrDefault(id, List.of());
      if (!times.isEmpty()) {
        asked
            .get(id)
            .kind()
            .ifPresent(
                kind -> millis.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(times));
      }
    }
    Map<String, Timing> timings = new LinkedHashMap<>();
    millis.forEach((kind, times) -> timings.put(kind, Timing.of(times)));
    return timings;
  }
}
