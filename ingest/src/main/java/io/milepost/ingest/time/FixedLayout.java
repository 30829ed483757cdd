package io.milepost.ingest.time;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.time.Moment.Part;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick way for patterns in which every byte has its place, such as {@code yyyy-MM-dd
 * HH:mm:ss}: no interpretation, no state. The text is compared with a template eight bytes at a
 * time; where the template has a zero for a digit, a difference of up to nine is right.
 */
final class FixedLayout {
  private static final int ABSENT = -1;
  private static final long HIGHS = Words.repeat(0x80);

  /** Added to a difference, these set the byte's high bit when the difference is too great. */
  private static final int MORE_THAN_NINE = 0x80 - 10;

  private static final int MORE_THAN_ZERO = 0x80 - 1;

  private static final List<Part> PARTS =
      List.of(Part.YEAR, Part.MONTH, Part.DAY, Part.HOUR, Part.MINUTE, Part.SECOND);

  private final int length;
  private final long[] template;
  private final long[] limits;
  private final int[] places;

  private FixedLayout(byte[] template, byte[] limits, int[] places) {
    this.length = template.length;
    this.template = words(template);
    this.limits = words(limits);
    this.places = places;
  }

  /** The layout of these elements, or null when one of them has no fixed place. */
  static @Nullable FixedLayout of(List<Element> elements) {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    ByteArrayOutputStream limits = new ByteArrayOutputStream();
    int[] places = new int[PARTS.size()];
    Arrays.fill(places, ABSENT);
    for (Element element : elements) {
      if (element instanceof Element.Literal literal) {
        template.write(literal.value());
        limits.write(MORE_THAN_ZERO);
      } else if (element instanceof Element.Digits digits && isFixed(digits)) {
        places[PARTS.indexOf(digits.part())] = template.size();
        for (int i = 0; i < digits.most(); i++) {
          template.write('0');
          limits.write(MORE_THAN_NINE);
        }
      } else {
        return null;
      }
    }
    return new FixedLayout(template.toByteArray(), limits.toByteArray(), places);
  }

  /**
   * Microseconds of the wall clock, or {@link TimestampPattern#INVALID}. {@link Words#PADDING}
   * bytes are readable behind {@code to}.
   */
  long parse(byte[] bytes, int from, int to) {
    if (to - from != length || !fits(bytes, from)) {
      return TimestampPattern.INVALID;
    }
    int year = number(bytes, from, places[0]) * 100 + number(bytes, from, places[0] + 2);
    int month = number(bytes, from, places[1]);
    int day = number(bytes, from, places[2]);
    int hour = number(bytes, from, places[3]);
    int minute = number(bytes, from, places[4]);
    int second = number(bytes, from, places[5]);
    if (!CivilDate.exists(year, month, day) || hour > 23 || minute > 59 || second > 59) {
      return TimestampPattern.INVALID;
    }
    long seconds =
        CivilDate.toDays(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
    return seconds * 1_000_000;
  }

  private boolean fits(byte[] bytes, int from) {
    long wrong = 0;
    for (int i = 0; i < template.length; i++) {
      int start = i * Long.BYTES;
      long word = Words.at(bytes, from + start, Math.min(Long.BYTES, length - start));
      long difference = word ^ template[i];
      wrong |= difference + limits[i] | difference;
    }
    return (wrong & HIGHS) == 0;
  }

  /** The number of the two digits at {@code place}; 0 when the layout has none. */
  private static int number(byte[] bytes, int from, int place) {
    return place < 0 ? 0 : bytes[from + place] * 10 + bytes[from + place + 1] - 11 * '0';
  }

  private static boolean isFixed(Element.Digits digits) {
    return digits.least() == digits.most() && PARTS.contains(digits.part());
  }

  private static long[] words(byte[] bytes) {
    int count = (bytes.length + Long.BYTES - 1) / Long.BYTES;
    byte[] padded = Arrays.copyOf(bytes, count * Long.BYTES);
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = Words.at(padded, i * Long.BYTES);
    }
    return words;
  }
}
