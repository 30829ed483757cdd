package io.milepost.warehouse.contract;

import io.milepost.model.InputSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Deals rows that are in memory out, so few at a time that several readers share them. */
final class Deal {
  /** How many are dealt out at once. */
  static final int ROWS = 5;

  private final AtomicInteger position = new AtomicInteger();

  /** The number of the first of the next rows, perhaps beyond the last. */
  int next() {
    return position.getAndAdd(ROWS);
  }

  /** The rows from {@code first} on that were dealt out together; none beyond the last. */
  static <T> List<T> at(int first, List<T> rows) {
    int from = Math.min(first, rows.size());
    return rows.subList(from, Math.min(from + ROWS, rows.size()));
  }

  InputSource.Progress progress(int rows) {
    int taken = Math.min(position.get(), rows);
    return new InputSource.Progress(taken, rows, taken);
  }
}
