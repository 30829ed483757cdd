package io.milepost.app.infer;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.time.TimestampPattern;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which of the usual patterns of days and times all texts of a column follow. */
final class Times {
  /** As days alone are written, the usual first. */
  private static final List<String> DAYS =
      List.of(
          "yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy");

  private static final List<String> CLOCKS =
      List.of("HH:mm:ss", "HH:mm", "HH:mm:ss.SSS", "HH:mm:ss.SSSSSS", "h:mm:ss a", "h:mm a");

  private static final List<String> OFFSETS = List.of("", "XXX", " XXX", "Z", " Z", "X");

  private static final List<String> OTHERS =
      List.of("yyyyMMddHHmmss", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmssX", "yyyyMMdd HH:mm:ss");

  private Times() {}

  /** The patterns of days that all values follow. */
  static List<String> days(List<String> values) {
    return DAYS.stream().filter(pattern -> all(values, pattern)).toList();
  }

  /**
   * The patterns of moments and wall clocks that all values follow; of those that begin with the
   * same day the first only.
   */
  static List<String> timestamps(List<String> values) {
    if (values.stream().allMatch(value -> value.matches(".*T.*(Z|[-+]\\d\\d.*)"))
        && all(values, "iso")) {
      return List.of("iso");
    }
    List<String> found =
        DAYS.stream().flatMap(day -> ofDay(values, day).stream().limit(1)).toList();
    if (!found.isEmpty()) {
      return found;
    }
    return Stream.concat(OTHERS.stream(), Stream.of("iso"))
        .filter(pattern -> all(values, pattern))
        .limit(1)
        .toList();
  }

  private static List<String> ofDay(List<String> values, String day) {
    if (values.isEmpty() || !begins(values.get(0), day)) {
      return List.of();
    }
    return List.of(" ", "'T'").stream()
        .flatMap(between -> CLOCKS.stream().map(clock -> day + between + clock))
        .flatMap(pattern -> OFFSETS.stream().map(offset -> pattern + offset))
        .filter(pattern -> all(values, pattern))
        .toList();
  }

  /** A quick look: whether the separators are where the day has them. */
  private static boolean begins(String value, String day) {
    char separator = day.replaceAll("[yMd]", "").charAt(0);
    return value.indexOf(separator) == (day.startsWith("y") ? 4 : value.indexOf(separator))
        && value.indexOf(separator) > 0
        && value.indexOf(separator) <= 4;
  }

  /** Whether texts of the pattern name a moment in any zone. */
  static boolean namesMoments(String pattern) {
    return pattern.startsWith("epoch")
        || pattern.equals("iso")
        || pattern.replaceAll("'[^']*'", "").matches(".*[XZ].*");
  }

  /** The values that follow a pattern. */
  static List<String> following(List<String> values, String pattern) {
    TimestampPattern compiled = TimestampPattern.compile(pattern, ZoneOffset.UTC, ZoneOffset.UTC);
    return values.stream().filter(value -> follows(value, compiled)).toList();
  }

  static boolean all(List<String> values, String pattern) {
    TimestampPattern compiled = TimestampPattern.compile(pattern, ZoneOffset.UTC, ZoneOffset.UTC);
    return values.stream().allMatch(value -> follows(value, compiled));
  }

  private static boolean follows(String value, TimestampPattern pattern) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    return pattern.parse(padded, 0, bytes.length) != TimestampPattern.INVALID;
  }
}
