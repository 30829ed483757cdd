package io.milepost.ingest.jdbc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose whole number in a column lies in {@code [from, to)}.
 *
 * @param from null for no lower end; such a slice has the rows without a number, too
 * @param to null for no upper end
 */
record Slice(@Nullable Long from, @Nullable Long to) {
  static final Slice ALL = new Slice(null, null);

  /** As many slices of equal width, open at both ends, so that rows beyond them are in one too. */
  static List<Slice> between(long least, long most, int count) {
    List<Slice> slices = new ArrayList<>();
    Long from = null;
    for (int i = 1; i < count; i++) {
      long to = cut(least, most, i, count);
      if (to > least && (from == null || to > from)) {
        slices.add(new Slice(from, to));
        from = to;
      }
    }
    slices.add(new Slice(from, null));
    return List.copyOf(slices);
  }

  /** Exactly: the numbers may be as far apart as numbers of 64 bits are. */
  private static long cut(long least, long most, int part, int parts) {
    BigInteger numbers =
        BigInteger.valueOf(most).subtract(BigInteger.valueOf(least)).add(BigInteger.ONE);
    BigInteger before =
        numbers.multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(parts));
    return BigInteger.valueOf(least).add(before).longValueExact();
  }
}
