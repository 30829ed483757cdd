package io.milepost.ingest.csv;

import io.milepost.ingest.scan.LineEnds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The quick way through a row: locates its fields as {@link RowLocator} does, but reads the points
 * when it comes to them, so that their bytes are gone through once. It knows good rows without
 * quotes, and declines all others.
 */
final class QuickLocator {
  /** Returned for a row that {@link RowLocator} has to locate. */
  static final int DECLINED = PointPlace.DECLINED;

  /** What a point that is read where it stands may hold, and so what no field may be parted by. */
  private static final String IN_POINTS = "POINT ().+-eE0123456789";

  private final RowLocator locator;
  private final PointPlace.@Nullable Reader[] readers;

  private QuickLocator(RowLocator locator, PointPlace.@Nullable Reader[] readers) {
    this.locator = locator;
    this.readers = readers;
  }

  /**
   * The quick way through rows of that many columns.
   *
   * @param points all that are needed; after {@link #locate} they are read
   * @return empty when a point is a constant or shares its column, or when its text could hold the
   *     delimiter
   */
  static Optional<QuickLocator> of(RowLocator locator, int columns, List<PointPlace> points) {
    PointPlace.@Nullable Reader[] readers = new PointPlace.Reader[columns];
    for (PointPlace point : points) {
      if (point.column() >= columns || readers[point.column()] != null) {
        return Optional.empty();
      }
      readers[point.column()] = point.reader();
    }
    return IN_POINTS.indexOf(locator.delimiter()) < 0
        ? Optional.of(new QuickLocator(locator, readers))
        : Optional.empty();
  }

  /**
   * Locates the fields of the row at {@code from} and reads its points.
   *
   * @param to where the rows end; a line feed stands there
   * @return where the next row starts, or {@link #DECLINED}
   */
  int locate(byte[] bytes, int from, int to, Row row) {
    row.begin(bytes, from);
    int position = from;
    int last = readers.length - 1;
    for (int column = 0; column < last; column++) {
      int end = field(bytes, position, to, column);
      if (end < 0 || bytes[end] != locator.delimiter()) {
        return DECLINED;
      }
      row.add(position, end);
      position = end + 1;
    }
    int end = field(bytes, position, to, last);
    if (end < 0 || !LineEnds.isLineEnd(bytes[end])) {
      return DECLINED;
    }
    row.add(position, end);
    row.finish(end);
    return Math.min(LineEnds.after(bytes, end, to), to);
  }

  private int field(byte[] bytes, int from, int to, int column) {
    if (locator.isQuote(bytes[from])) {
      return DECLINED;
    }
    PointPlace.Reader reader = readers[column];
    return reader == null ? locator.separator(bytes, from) : reader.read(bytes, from, to);
  }
}
