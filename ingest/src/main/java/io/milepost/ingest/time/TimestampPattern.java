package io.milepost.ingest.time;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared timestamp pattern. The letters mean what they mean to {@link
 * java.time.format.DateTimeFormatter}, of which this is a subset:
 *
 * <table>
 *   <caption>Letters</caption>
 *   <tr><td>{@code yyyy}</td><td>year, 0001 to 9999</td></tr>
 *   <tr><td>{@code MM}, {@code M}</td><td>month, two digits; one or two</td></tr>
 *   <tr><td>{@code dd}, {@code d}</td><td>day, two digits; one or two</td></tr>
 *   <tr><td>{@code HH}, {@code H}</td><td>hour 0 to 23</td></tr>
 *   <tr><td>{@code hh}, {@code h}</td><td>hour 1 to 12, with {@code a} for AM or PM</td></tr>
 *   <tr><td>{@code mm}, {@code ss}</td><td>minute and second, 0 to 59</td></tr>
 *   <tr><td>{@code S} … {@code SSSSSSSSS}</td><td>that many decimals of a second</td></tr>
 *   <tr><td>{@code X}, {@code XXX}, {@code Z}</td><td>{@code +01}, {@code +01:00}, {@code +0100}
 *     </td></tr>
 *   <tr><td>{@code [ ]}</td><td>a section that may be missing</td></tr>
 *   <tr><td>{@code 'text'}, {@code ''}</td><td>text as it stands, a quote</td></tr>
 * </table>
 *
 * <p>Three words stand for more than letters can say: {@code iso} is ISO 8601 with {@code T} or a
 * blank, decimals and an offset when there are any; {@code epoch_seconds} (with or without
 * decimals) and {@code epoch_millis} count from 1970-01-01T00:00Z.
 *
 * <p>The result is microseconds of the wall clock in the field's zone; what lies below is cut off.
 * Dates and times that no calendar has (30 February, 24:00, a leap second) are invalid. Not
 * thread-safe.
 */
public final class TimestampPattern {
  /** What {@link #parse} returns for a text that does not follow the pattern. */
  public static final long INVALID = Long.MIN_VALUE;

  static final String LETTERS =
      "yyyy M MM d dd H HH h hh a mm ss S…SSSSSSSSS X XXX Z, 'literal text' and [optional] sections";

  private final List<Element> elements;
  private final @Nullable FixedLayout fixed;
  private final @Nullable QuickIso quick;
  private final ZoneShift shift;
  private final Moment moment = new Moment();

  private TimestampPattern(List<Element> elements, @Nullable QuickIso quick, ZoneShift shift) {
    this.elements = elements;
    this.quick = quick;
    this.fixed = FixedLayout.of(elements);
    this.shift = shift;
  }

  /**
   * Compiles a declared pattern.
   *
   * @param zone whose wall clock is kept
   * @param writtenIn the zone of texts that name none
   * @throws io.milepost.model.UsageException when a letter is not supported
   */
  public static TimestampPattern compile(String pattern, ZoneId zone, ZoneId writtenIn) {
    ZoneShift shift = new ZoneShift(zone.getRules(), writtenIn.getRules());
    QuickIso quick = pattern.equals("iso") ? new QuickIso(shift) : null;
    return new TimestampPattern(PatternCompiler.compile(pattern), quick, shift);
  }

  /** Microseconds of the wall clock since 1970-01-01T00:00, or {@link #INVALID}. */
  public long parse(byte[] bytes, int from, int to) {
    if (fixed != null) {
      long written = fixed.parse(bytes, from, to);
      return written == INVALID ? INVALID : shift.fromWritten(written);
    }
    long usual = quick == null ? INVALID : quick.parse(bytes, from, to);
    if (usual != INVALID) {
      return usual;
    }
    moment.clear();
    if (Element.matchAll(elements, bytes, from, to, moment) != to || !moment.exists()) {
      return INVALID;
    }
    return shift.of(moment);
  }
}
