package io.milepost.warehouse.staging;

/**
 * How a staged trip lies in a {@code long[]}: {@link #WIDTH} longs, doubles as their raw bits. A
 * trip that keeps extra columns takes two more: where their text lies, and its hash.
 */
public final class TripRecord {
  /** Region code in the high, datasource code in the low 32 bits. */
  public static final int CODES = 0;

  /** Microseconds of the wall clock since 1970-01-01T00:00. */
  public static final int STARTED_AT = 1;

  public static final int ORIGIN_LON = 2;
  public static final int ORIGIN_LAT = 3;
  public static final int DESTINATION_LON = 4;
  public static final int DESTINATION_LAT = 5;
  public static final int EXTRA_HASH = 6;
  public static final int EXTRA_REF = 7;

  public static final int WIDTH = 6;
  public static final int WIDTH_WITH_EXTRA = 8;

  private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

  private TripRecord() {}

  public static long codes(int region, int datasource) {
    return (long) region << 32 | datasource & 0xFFFFFFFFL;
  }

  public static int region(long codes) {
    return (int) (codes >> 32);
  }

  public static int datasource(long codes) {
    return (int) codes;
  }

  /** Whether records of this width have extra text. */
  public static boolean hasExtra(int width) {
    return width == WIDTH_WITH_EXTRA;
  }

  /** The longs that make two records the same trip: all but the extra text's place. */
  static int identityWidth(int width) {
    return width == WIDTH ? WIDTH : WIDTH + 1;
  }

  /** The bits of a coordinate, so that -0.0 and 0.0, which are equal, are one. */
  public static long bits(double coordinate) {
    long bits = Double.doubleToRawLongBits(coordinate);
    return bits == NEGATIVE_ZERO ? 0 : bits;
  }

  /** A hash of the identity, well mixed in all bits (multiply and fold, after wyhash). */
  static long hash(long[] from, int offset, int identityWidth) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < identityWidth; i++) {
      long mixed = (from[offset + i] ^ hash) * 0xD6E8FEB86659FD93L;
      hash = mixed ^ mixed >>> 32;
    }
    return hash;
  }

  /** Copies a record; one at a time, that is faster than the general way for arrays. */
  static void copy(long[] from, int offset, long[] to, int at, int width) {
    to[at] = from[offset];
    to[at + 1] = from[offset + 1];
    to[at + 2] = from[offset + 2];
    to[at + 3] = from[offset + 3];
    to[at + 4] = from[offset + 4];
    to[at + 5] = from[offset + 5];
    for (int i = WIDTH; i < width; i++) {
      to[at + i] = from[offset + i];
    }
  }

  static boolean same(long[] a, int aOffset, long[] b, int bOffset, int identityWidth) {
    for (int i = 0; i < identityWidth; i++) {
      if (a[aOffset + i] != b[bOffset + i]) {
        return false;
      }
    }
    return true;
  }
}
