package io.milepost.app.infer;

import io.milepost.model.UsageException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the fields of a trip among the columns of a sample. */
final class TripFinder {
  private static final List<String> REGIONS =
      List.of("region", "city", "town", "market", "municipality", "district", "area", "zone");
  private static final List<String> DATASOURCES =
      List.of("datasource", "source", "provider", "vendor", "operator", "app", "company", "system");

  /** Texts whose first few tell how all are written. */
  private static final int TRIED = 5;

  private final Map<SampleColumn, Guess> guesses = new LinkedHashMap<>();
  private final Collection<SampleColumn> columns = guesses.keySet();
  private final List<PointGuess> points;
  private final List<TimeGuess> times;

  TripFinder(SampleRows rows) {
    rows.columns().forEach(column -> guesses.put(column, Guesser.guess(column)));
    points = new PointFinder(rows.columns()).points();
    times =
        guesses.entrySet().stream()
            .flatMap(column -> time(column.getKey(), column.getValue()).stream())
            .toList();
  }

  /** Whether there are two points and a time. */
  boolean isOfTrips() {
    return points.size() > 1 && !times.isEmpty();
  }

  /**
   * The fields.
   *
   * @param name what the user calls the sample
   * @throws UsageException when there are no two points, or no time
   */
  TripGuess guess(String name) {
    if (!isOfTrips()) {
      throw notOfTrips(name);
    }
    List<TimeGuess> byStart =
        times.stream().sorted(Comparator.comparing(TripFinder::unlikeness)).toList();
    return new TripGuess(
        columns.stream().map(SampleColumn::source).toList(),
        endsFirst(),
        points.stream().filter(point -> point.end() == End.START).count() == 1
            && points.stream().filter(point -> point.end() == End.FINISH).count() == 1,
        byStart,
        isSure(byStart),
        text(REGIONS),
        text(DATASOURCES),
        texts());
  }

  private UsageException notOfTrips(String name) {
    return new UsageException(
        ("Expected two points and a time in '%s' for a dataset of trips, found %s and %s. Points are"
                + " texts such as POINT (14.42 50.08) or '14.42 50.08', or two columns whose names say"
                + " lon and lat. Declare it by hand, or use --kind table.")
            .formatted(
                name,
                listed("point", points.stream().map(PointGuess::label).toList()),
                listed("time", times.stream().map(TimeGuess::source).toList())));
  }

  /** The likeliest origin, the likeliest destination, and the others. */
  private List<PointGuess> endsFirst() {
    PointGuess origin =
        first(End.START).or(() -> first(End.NEITHER)).orElseGet(() -> points.get(0));
    Stream<PointGuess> finishes = points.stream().filter(point -> point.end() == End.FINISH);
    return Stream.of(Stream.of(origin), finishes.limit(2), points.stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private static String listed(String what, List<String> found) {
    return found.isEmpty() ? "no " + what : "'%s'".formatted(String.join("', '", found));
  }

  private Optional<PointGuess> first(End end) {
    return points.stream().filter(point -> point.end() == end).findFirst();
  }

  /** The start's time is likeliest, the end's least. */
  private static int unlikeness(TimeGuess time) {
    return time.end() == End.START ? 0 : time.end() == End.NEITHER ? 1 : 2;
  }

  private static boolean isSure(List<TimeGuess> byStart) {
    boolean alone = byStart.size() == 1 || unlikeness(byStart.get(0)) < unlikeness(byStart.get(1));
    return alone && byStart.get(0).end() != End.FINISH;
  }

  private static Optional<TimeGuess> time(SampleColumn column, Guess guess) {
    List<String> patterns = guess.type().equals("timestamp") ? guess.patterns() : most(column);
    return patterns.isEmpty()
        ? Optional.empty()
        : Optional.of(new TimeGuess(column.source(), patterns, column.values().get(0)));
  }

  /** The patterns that all values but a few follow. */
  private static List<String> most(SampleColumn column) {
    for (String value : column.values().stream().limit(TRIED).toList()) {
      for (String pattern : Times.timestamps(List.of(value))) {
        List<String> followed = Times.following(column.values(), pattern);
        if (followed.size() >= 0.9 * column.values().size()) {
          return Times.timestamps(followed);
        }
      }
    }
    return List.of();
  }

  /** The column that is called like a word, or whose name ends with it; the first word first. */
  private Optional<String> text(List<String> words) {
    List<SampleColumn> texts = columns.stream().filter(this::isText).toList();
    Stream<SampleColumn> whole =
        words.stream().flatMap(word -> texts.stream().filter(column -> name(column).equals(word)));
    Stream<SampleColumn> last =
        words.stream()
            .flatMap(word -> texts.stream().filter(column -> name(column).endsWith("_" + word)));
    return Stream.concat(whole, last).findFirst().map(SampleColumn::source);
  }

  /** Columns of texts that repeat, as names do. */
  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (SampleColumn column : columns) {
      if (isText(column) && type(column).equals("text") && !column.tellsRowsApart()) {
        texts.put(column.source(), column.values().get(0));
      }
    }
    return texts;
  }

  private String type(SampleColumn column) {
    return Objects.requireNonNull(guesses.get(column)).type();
  }

  private static String name(SampleColumn column) {
    return String.join("_", End.words(column.source())).replaceFirst("_(id|name|code)$", "");
  }

  private boolean isText(SampleColumn column) {
    boolean taken =
        Stream.concat(
                points.stream().flatMap(point -> point.sources().stream()),
                times.stream().map(TimeGuess::source))
            .anyMatch(column.source()::equals);
    boolean named = type(column).equals("text") || type(column).equals("integer");
    return !taken && !column.values().isEmpty() && named;
  }
}
