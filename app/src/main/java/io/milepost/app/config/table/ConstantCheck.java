package io.milepost.app.config.table;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.UsageException;
import io.milepost.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether a text that a declaration gives is a value of a type. */
final class ConstantCheck {
  private static final Set<String> TRUTHS = Set.of("true", "false", "1", "0");

  private ConstantCheck() {}

  static boolean fits(String text, ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return isWholeNumber(text);
    }
    if (type instanceof ValueType.Real) {
      return isNumber(text, Double.MAX_VALUE);
    }
    if (type instanceof ValueType.Longitude) {
      return isNumber(text, 180);
    }
    if (type instanceof ValueType.Latitude) {
      return isNumber(text, 90);
    }
    if (type instanceof ValueType.Truth) {
      return TRUTHS.contains(text);
    }
    return !(type instanceof ValueType.Day day && !follows(text, day.patterns()))
        && !(type instanceof ValueType.Timestamp at && !follows(text, at.patterns()));
  }

  /** What a constant of a type is, for errors. */
  static String expected(ValueType type) {
    String word = type.word();
    return switch (word) {
      case "integer" -> "a whole number";
      case "real" -> "a number";
      case "longitude" -> "a longitude from -180 to 180";
      case "latitude" -> "a latitude from -90 to 90";
      case "boolean" -> "true, false, 1 or 0";
      case "date", "timestamp" -> "a %s that follows 'pattern'".formatted(word);
      default -> "a text";
    };
  }

  static boolean isWholeNumber(String text) {
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether the text is a number from {@code -limit} to {@code limit}. */
  static boolean isNumber(String text, double limit) {
    try {
      return Math.abs(Double.parseDouble(text)) <= limit;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean follows(String text, List<String> patterns) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    return patterns.stream().anyMatch(pattern -> follows(padded, bytes.length, pattern));
  }

  private static boolean follows(byte[] padded, int length, String pattern) {
    try {
      return TimestampPattern.compile(pattern, ZoneOffset.UTC, ZoneOffset.UTC)
              .parse(padded, 0, length)
          != TimestampPattern.INVALID;
    } catch (UsageException e) {
      return true; // the pattern itself is wrong, and told so where it stands
    }
  }
}
