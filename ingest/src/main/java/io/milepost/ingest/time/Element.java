package io.milepost.ingest.time;

import io.milepost.ingest.time.Moment.Part;
import java.util.List;

/** One element of a compiled pattern. */
sealed interface Element {
  /** What {@link #match} returns when the text does not go on as the element says. */
  int MISMATCH = -1;

  /**
   * Reads the element's text from {@code from} into {@code moment}.
   *
   * @return where its text ends, or {@link #MISMATCH}
   */
  int match(byte[] bytes, int from, int to, Moment moment);

  /** Between {@code least} and {@code most} digits, as many as there are. */
  record Digits(Part part, int least, int most) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      int end = Math.min(to, from + most);
      int index = from;
      int value = 0;
      while (index < end && isDigit(bytes[index])) {
        value = value * 10 + bytes[index++] - '0';
      }
      if (index - from < least) {
        return MISMATCH;
      }
      moment.set(part, value);
      return index;
    }
  }

  /** Decimals of a second; what lies below a microsecond is cut off. */
  record Fraction(int least, int most) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      int end = Math.min(to, from + most);
      int index = from;
      int micros = 0;
      int unit = 100_000;
      for (; index < end && isDigit(bytes[index]); index++) {
        micros += (bytes[index] - '0') * unit;
        unit /= 10;
      }
      if (index - from < least) {
        return MISMATCH;
      }
      moment.set(Part.MICRO, micros);
      return index;
    }
  }

  /** One byte that stands for itself. */
  record Literal(byte value) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      return from < to && bytes[from] == value ? from + 1 : MISMATCH;
    }
  }

  /** One of two bytes that stand for themselves. */
  record EitherLiteral(byte first, byte second) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      return from < to && (bytes[from] == first || bytes[from] == second) ? from + 1 : MISMATCH;
    }
  }

  /** {@code AM} or {@code PM}, in any case. */
  record HalfDay() implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      if (to - from < 2 || (bytes[from + 1] | 0x20) != 'm') {
        return MISMATCH;
      }
      int letter = bytes[from] | 0x20;
      if (letter != 'a' && letter != 'p') {
        return MISMATCH;
      }
      moment.set(Part.HALF_DAY, letter == 'p' ? 1 : 0);
      return from + 2;
    }
  }

  /** Elements that may be there or not. */
  record Optional(List<Element> elements) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      int seen = moment.seen();
      int end = matchAll(elements, bytes, from, to, moment);
      if (end == MISMATCH) {
        moment.takeBackTo(seen);
        return from;
      }
      return end;
    }
  }

  /** An offset from UTC, at most 18 hours either way. */
  record Offset(OffsetStyle style) implements Element {
    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      if (from < to && bytes[from] == 'Z' && style.takesZ()) {
        moment.set(Part.OFFSET_SECONDS, 0);
        return from + 1;
      }
      int length = style.length(bytes, from, to);
      if (length == 0) {
        return MISMATCH;
      }
      int minutes = length == 3 ? 0 : twoDigits(bytes, from + length - 2);
      int seconds = (twoDigits(bytes, from + 1) * 60 + minutes) * 60;
      if (minutes > 59 || seconds > 18 * 3600) {
        return MISMATCH;
      }
      moment.set(Part.OFFSET_SECONDS, bytes[from] == '-' ? -seconds : seconds);
      return from + length;
    }
  }

  /** A whole number of units since 1970-01-01T00:00Z, with decimals when the unit is a second. */
  record Epoch(int unitsPerSecond) implements Element {
    private static final int MAX_DIGITS = 15;

    @Override
    public int match(byte[] bytes, int from, int to, Moment moment) {
      boolean negative = from < to && bytes[from] == '-';
      int start = negative ? from + 1 : from;
      int index = start;
      long units = 0;
      while (index < to && isDigit(bytes[index]) && index - start <= MAX_DIGITS) {
        units = units * 10 + bytes[index++] - '0';
      }
      if (index == start || index - start > MAX_DIGITS) {
        return MISMATCH;
      }
      units = negative ? -units : units;
      moment.set(Part.EPOCH_SECOND, Math.floorDiv(units, unitsPerSecond));
      moment.set(Part.MICRO, Math.floorMod(units, unitsPerSecond) * (1_000_000L / unitsPerSecond));
      return index;
    }
  }

  /** Matches {@code elements} one after the other. */
  static int matchAll(List<Element> elements, byte[] bytes, int from, int to, Moment moment) {
    int index = from;
    for (int i = 0; i < elements.size() && index != MISMATCH; i++) {
      index = elements.get(i).match(bytes, index, to, moment);
    }
    return index;
  }

  static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  private static int twoDigits(byte[] bytes, int index) {
    return (bytes[index] - '0') * 10 + bytes[index + 1] - '0';
  }
}
