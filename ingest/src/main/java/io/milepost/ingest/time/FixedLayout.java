package io.milepost.ingest.time;

import io.milepost.ingest.time.Moment.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick way for patterns in which every byte has its place, such as {@code yyyy-MM-dd
 * HH:mm:ss}: no interpretation, no state.
 */
final class FixedLayout {
  private static final int ABSENT = -1;
  private static final List<Part> PARTS =
      List.of(Part.YEAR, Part.MONTH, Part.DAY, Part.HOUR, Part.MINUTE, Part.SECOND);

  private final int length;
  private final int[] starts;
  private final byte[] literals;
  private final int[] literalPlaces;

  private FixedLayout(int length, int[] starts, byte[] literals, int[] literalPlaces) {
    this.length = length;
    this.starts = starts;
    this.literals = literals;
    this.literalPlaces = literalPlaces;
  }

  /** The layout of these elements, or null when one of them has no fixed place. */
  static @Nullable FixedLayout of(List<Element> elements) {
    int[] starts = {ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT};
    byte[] literals = new byte[elements.size()];
    int[] places = new int[elements.size()];
    int literalCount = 0;
    int place = 0;
    for (Element element : elements) {
      if (element instanceof Element.Literal literal) {
        literals[literalCount] = literal.value();
        places[literalCount++] = place++;
      } else if (element instanceof Element.Digits digits
          && digits.least() == digits.most()
          && PARTS.contains(digits.part())) {
        starts[PARTS.indexOf(digits.part())] = place;
        place += digits.most();
      } else {
        return null;
      }
    }
    return new FixedLayout(
        place,
        starts,
        java.util.Arrays.copyOf(literals, literalCount),
        java.util.Arrays.copyOf(places, literalCount));
  }

  /** Microseconds of the wall clock, or {@link TimestampPattern#INVALID}. */
  long parse(byte[] bytes, int from, int to) {
    if (to - from != length || !literalsMatch(bytes, from)) {
      return TimestampPattern.INVALID;
    }
    int year = twoDigits(bytes, from, starts[0]) * 100 + twoDigits(bytes, from, starts[0] + 2);
    int month = twoDigits(bytes, from, starts[1]);
    int day = twoDigits(bytes, from, starts[2]);
    int hour = twoDigits(bytes, from, starts[3]);
    int minute = twoDigits(bytes, from, starts[4]);
    int second = twoDigits(bytes, from, starts[5]);
    if (!CivilDate.exists(year, month, day) || hour > 23 || minute > 59 || second > 59) {
      return TimestampPattern.INVALID;
    }
    long seconds =
        CivilDate.toDays(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
    return seconds * 1_000_000;
  }

  private boolean literalsMatch(byte[] bytes, int from) {
    for (int i = 0; i < literals.length; i++) {
      if (bytes[from + literalPlaces[i]] != literals[i]) {
        return false;
      }
    }
    return true;
  }

  /** The two digits at {@code place}; 0 when absent; far out of any range when not digits. */
  private static int twoDigits(byte[] bytes, int from, int place) {
    if (place < 0) {
      return 0;
    }
    int tens = bytes[from + place] - '0';
    int ones = bytes[from + place + 1] - '0';
    return (tens | ones | 9 - tens | 9 - ones) < 0 ? 100_000 : tens * 10 + ones;
  }
}
