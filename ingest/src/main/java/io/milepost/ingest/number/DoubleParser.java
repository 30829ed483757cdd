package io.milepost.ingest.number;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import io.milepost.ingest.scan.Words;

/**
 * Parses a decimal number out of bytes, bit for bit as {@link Double#parseDouble} does.
 *
 * <p>Taken: an optional sign, digits with an optional point among them, at least one digit, an
 * optional exponent. Not taken, unlike in Java: {@code NaN}, {@code Infinity}, hexadecimal numbers,
 * type suffixes, blanks.
 *
 * <p>Up to 19 digits are gathered eight at a time and rounded by {@link EiselLemire}. That is as
 * quick as Clinger's one division for short mantissas, and spares the choice between the two, which
 * a processor cannot foresee for coordinates of 15 to 17 digits. Longer texts, and what is not
 * settled by it, go to FastDoubleParser.
 *
 * <p>Not thread-safe: the last {@link #value()} is kept here, because a method returns one thing.
 */
public final class DoubleParser {
  private static final int MAX_DIGITS = 19;
  private static final long[] SHORT_POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000
  };

  private double value;
  private long mantissa;
  private int exponent;

  /** The number that the last successful {@link #parse} found. */
  public double value() {
    return value;
  }

  /**
   * Parses the number that starts at {@code from} and goes on as long as it can.
   *
   * @param to where the text ends; {@code bytes[to]} is not a digit, and {@link Words#PADDING} more
   *     bytes are readable
   * @return where the number ends, or -1 when there is none
   */
  public int parse(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    int start = negative || bytes[from] == '+' ? from + 1 : from;
    mantissa = 0;
    int point = digits(bytes, start);
    int digits = point - start;
    int end = point;
    if (bytes[point] == '.') {
      end = digits(bytes, point + 1);
      digits = end - start - 1;
    }
    if (digits == 0 || end > to) {
      return -1;
    }
    exponent = end == point ? 0 : point + 1 - end;
    if ((bytes[end] | 0x20) == 'e') {
      end = exponent(bytes, end, to);
    }
    double magnitude = digits <= MAX_DIGITS ? magnitude() : EiselLemire.UNDECIDED;
    if (Double.isNaN(magnitude)) {
      value = JavaDoubleParser.parseDouble(bytes, from, end - from);
    } else {
      value = negative ? -magnitude : magnitude;
    }
    return end;
  }

  /** Appends the digits from {@code from} to the mantissa; returns where they end. */
  private int digits(byte[] bytes, int from) {
    int index = from;
    while (true) {
      // A digit's byte becomes its value; whatever is not a digit becomes 10 or more.
      long values = Words.at(bytes, index) ^ 0x3030303030303030L;
      long others = (values + 0x7676767676767676L | values) & 0x8080808080808080L;
      if (others != 0) {
        int count = Words.firstMark(others);
        long leading = values << 56 - 8 * count << 8; // in two steps, because count may be zero
        mantissa = mantissa * SHORT_POWERS[count] + eightDigits(leading);
        return index + count;
      }
      mantissa = mantissa * 100_000_000 + eightDigits(values);
      index += Long.BYTES;
    }
  }

  /** The number whose digits are the word's bytes, the lowest byte first: pairs, fours, eight. */
  private static long eightDigits(long values) {
    long pairs = values * 10 + (values >>> 8);
    long first = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long second = (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return first + second >>> 32;
  }

  /** Adds the exponent after the {@code e} at {@code mark}; without digits the e is left alone. */
  private int exponent(byte[] bytes, int mark, int to) {
    boolean negative = bytes[mark + 1] == '-';
    int start = negative || bytes[mark + 1] == '+' ? mark + 2 : mark + 1;
    int index = start;
    int written = 0;
    while (index < to && bytes[index] >= '0' && bytes[index] <= '9') {
      written = Math.min(written * 10 + bytes[index] - '0', 10_000_000);
      index++;
    }
    exponent += negative ? -written : written;
    return index == start ? mark : index;
  }

  private double magnitude() {
    if (mantissa == 0) {
      return 0;
    }
    return EiselLemire.takes(exponent)
        ? EiselLemire.toDouble(mantissa, exponent)
        : EiselLemire.UNDECIDED;
  }
}
