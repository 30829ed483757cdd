package io.milepost.ingest.csv;

import io.milepost.ingest.number.DoubleParser;
import io.milepost.ingest.number.NotFinite;
import io.milepost.ingest.scan.Blanks;
import io.milepost.model.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point being read, in WGS 84 degrees. After a {@code parse…} that found nothing wrong, {@link
 * #lon} and {@link #lat} are its coordinates. Not thread-safe.
 */
final class Point {
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s(),;\\[\\]]+");
  private static final double MAX_LON = 180;
  private static final double MAX_LAT = 90;

  private final DoubleParser number = new DoubleParser();
  private double lon;
  private double lat;

  double lon() {
    return lon;
  }

  double lat() {
    return lat;
  }

  /** Parses a longitude that may have blanks around it; null when nothing is wrong. */
  @Nullable RejectionCode parseLon(byte[] bytes, int from, int to) {
    RejectionCode code = parseNumber(bytes, from, to);
    lon = number.value();
    return code == null ? checkLon() : code;
  }

  /** Parses a latitude that may have blanks around it; null when nothing is wrong. */
  @Nullable RejectionCode parseLat(byte[] bytes, int from, int to) {
    RejectionCode code = parseNumber(bytes, from, to);
    lat = number.value();
    return code == null ? checkLat() : code;
  }

  /**
   * Parses {@code POINT (lon lat)}: letters in any case, blanks as one likes, {@code SRID=4326;}
   * before it (OGC 06-103r4, section 7; PostGIS's EWKT). Null when nothing is wrong.
   */
  @Nullable RejectionCode parseWkt(byte[] bytes, int from, int to) {
    int open = WktPrefix.skip(bytes, from, to);
    if (open < 0) {
      return RejectionCode.BAD_POINT;
    }
    int lonEnd = number.parse(bytes, open, to);
    lon = number.value();
    int latStart = lonEnd < 0 ? lonEnd : Blanks.skip(bytes, lonEnd, to);
    if (latStart <= lonEnd) {
      return numberProblem(bytes, from, to);
    }
    int latEnd = number.parse(bytes, latStart, to);
    lat = number.value();
    if (latEnd < 0 || !closes(bytes, latEnd, to)) {
      return numberProblem(bytes, from, to);
    }
    RejectionCode code = checkLon();
    return code == null ? checkLat() : code;
  }

  /**
   * Parses two numbers with blanks, a comma or a semicolon between them; brackets around both are
   * skipped. Null when nothing is wrong.
   *
   * @param latFirst whether the latitude is the first
   */
  @Nullable RejectionCode parsePair(byte[] bytes, int from, int to, boolean latFirst) {
    int start = PairText.start(bytes, from, to);
    int end = PairText.end(bytes, from, to);
    int firstEnd = start < end ? number.parse(bytes, start, end) : -1;
    double first = number.value();
    int second = firstEnd < 0 ? firstEnd : PairText.second(bytes, firstEnd, end);
    if (second < 0 || second == end || number.parse(bytes, second, end) != end) {
      return numberProblem(bytes, from, to);
    }
    lon = latFirst ? number.value() : first;
    lat = latFirst ? first : number.value();
    RejectionCode code = checkLon();
    return code == null ? checkLat() : code;
  }

  /** Reads a longitude where it stands, as {@link PointPlace.Reader} says. */
  int readLon(byte[] bytes, int from, int to) {
    int end = number.parse(bytes, from, to);
    lon = number.value();
    return checkLon() == null ? end : PointPlace.DECLINED;
  }

  /** Reads a latitude where it stands, as {@link PointPlace.Reader} says. */
  int readLat(byte[] bytes, int from, int to) {
    int end = number.parse(bytes, from, to);
    lat = number.value();
    return checkLat() == null ? end : PointPlace.DECLINED;
  }

  /** Reads {@code POINT (lon lat)} where it stands, as {@link PointPlace.Reader} says. */
  int readWkt(byte[] bytes, int from, int to) {
    int open = WktPrefix.skipUsual(bytes, from);
    int blank = open < 0 ? open : readLon(bytes, open, to);
    if (blank < 0 || bytes[blank] != ' ') {
      return PointPlace.DECLINED;
    }
    int close = readLat(bytes, blank + 1, to);
    return close < 0 || bytes[close] != ')' ? PointPlace.DECLINED : close + 1;
  }

  /**
   * Reads {@code lon lat} or {@code lat lon} where it stands, as {@link PointPlace.Reader} says.
   */
  int readPair(byte[] bytes, int from, int to, boolean latFirst) {
    int blank = latFirst ? readLat(bytes, from, to) : readLon(bytes, from, to);
    if (blank < 0 || bytes[blank] != ' ') {
      return PointPlace.DECLINED;
    }
    return latFirst ? readLon(bytes, blank + 1, to) : readLat(bytes, blank + 1, to);
  }

  private @Nullable RejectionCode parseNumber(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    int end = Blanks.trimEnd(bytes, start, to);
    if (number.parse(bytes, start, end) == end && end > start) {
      return null;
    }
    return NotFinite.is(bytes, start, end) ? RejectionCode.NOT_FINITE : RejectionCode.BAD_POINT;
  }

  private @Nullable RejectionCode checkLon() {
    return Math.abs(lon) <= MAX_LON ? null : RejectionCode.LON_OUT_OF_RANGE;
  }

  private @Nullable RejectionCode checkLat() {
    return Math.abs(lat) <= MAX_LAT ? null : RejectionCode.LAT_OUT_OF_RANGE;
  }

  private static boolean closes(byte[] bytes, int from, int to) {
    int close = Blanks.skip(bytes, from, to);
    return close < to && bytes[close] == ')' && Blanks.skip(bytes, close + 1, to) == to;
  }

  /** Only for a point that cannot be read: whether that is because of NaN or infinity. */
  private static RejectionCode numberProblem(byte[] bytes, int from, int to) {
    boolean notFinite = WORD_ENDS.splitAsStream(text(bytes, from, to)).anyMatch(NotFinite::is);
    return notFinite ? RejectionCode.NOT_FINITE : RejectionCode.BAD_POINT;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
