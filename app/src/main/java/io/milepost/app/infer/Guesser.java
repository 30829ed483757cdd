package io.milepost.app.infer;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses what the values of a column are. What is in doubt is text, which takes everything. */
final class Guesser {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  static final Pattern REAL =
      Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
  private static final Pattern TRUTH = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);
  static final Pattern WKT_POINT = Pattern.compile("POINT ?\\(.+\\)", Pattern.CASE_INSENSITIVE);
  static final Pattern LONGITUDE =
      Pattern.compile("(.*[^a-z])?(lon|lng|long|longitude|x)([^a-z].*)?");
  static final Pattern LATITUDE = Pattern.compile("(.*[^a-z])?(lat|latitude|y)([^a-z].*)?");
  private static final Pattern TIME =
      Pattern.compile("(.*[^a-z])?(at|ts|time|timestamp|epoch|date|datetime|millis)([^a-z].*)?");
  private static final Pattern DAY_NAME = Pattern.compile("(.*[^a-z])?(date|day)([^a-z].*)?");

  private static final long EARLIEST_SECOND = 631_152_000; // 1990-01-01
  private static final long LATEST_SECOND = 4_102_444_800L; // 2100-01-01

  private Guesser() {}

  static Guess guess(SampleColumn column) {
    if (column.nested()) {
      return Guess.of("json");
    }
    List<String> values = column.values();
    if (values.isEmpty()) {
      return Guess.TEXT.noted("the sample has no value of it");
    }
    if (all(values, TRUTH)) {
      return Guess.of("boolean");
    }
    return all(values, REAL) ? number(column) : other(values);
  }

  private static Guess number(SampleColumn column) {
    String name = words(column.source());
    List<String> values = column.values();
    if (!all(values, WHOLE)) {
      return Guess.of(degrees(name, values, "real"));
    }
    if (TIME.matcher(name).matches() && isMoment(values, 1)) {
      return Guess.of("timestamp", List.of("epoch_seconds"));
    }
    if (TIME.matcher(name).matches() && isMoment(values, 1000)) {
      return Guess.of("timestamp", List.of("epoch_millis"));
    }
    if (DAY_NAME.matcher(name).matches() && Times.all(values, "yyyyMMdd")) {
      return Guess.of("date", List.of("yyyyMMdd"));
    }
    return Guess.of(degrees(name, values, "integer"));
  }

  private static String degrees(String name, List<String> values, String otherwise) {
    if (LONGITUDE.matcher(name).matches() && within(values, 180)) {
      return "longitude";
    }
    return LATITUDE.matcher(name).matches() && within(values, 90) ? "latitude" : otherwise;
  }

  private static boolean within(List<String> values, double limit) {
    return values.stream().allMatch(value -> Math.abs(Double.parseDouble(value)) <= limit);
  }

  private static boolean isMoment(List<String> values, long unit) {
    return values.stream()
        .mapToLong(Long::parseLong)
        .allMatch(value -> value >= EARLIEST_SECOND * unit && value < LATEST_SECOND * unit);
  }

  private static Guess other(List<String> values) {
    List<String> days = Times.days(values);
    if (!days.isEmpty()) {
      return Guess.of("date", days);
    }
    List<String> timestamps = Times.timestamps(values);
    if (!timestamps.isEmpty()) {
      return Guess.of("timestamp", timestamps);
    }
    return all(values, WKT_POINT)
        ? Guess.TEXT.noted(
            "points as well-known text; a dataset of trips reads them (--kind trips)")
        : Guess.TEXT;
  }

  private static boolean all(List<String> values, Pattern pattern) {
    Predicate<String> matches = value -> pattern.matcher(value).matches();
    return values.stream().allMatch(matches);
  }

  /** A name in lower case, its words apart: {@code startLon} is {@code start_lon}. */
  static String words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
