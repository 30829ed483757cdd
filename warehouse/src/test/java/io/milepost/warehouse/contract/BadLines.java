package io.milepost.warehouse.contract;

import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.Rejections;
import io.milepost.model.RetryableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rejections that are in memory. Not thread-safe. */
final class BadLines implements Rejections {
  private final List<Rejection> rejected = new ArrayList<>();
  private boolean unreadable;

  /**
   * Adds bad lines behind those that are here.
   *
   * @param linesBefore lines of the source before all bad ones
   */
  void add(int count, long linesBefore, String field, RejectionCode code, String reason) {
    for (int i = 0; i < count; i++) {
      long line = linesBefore + rejected.size() + 1;
      rejected.add(new Rejection(line, field, code, reason, "row " + line));
    }
  }

  /** Lets them be counted but not be read back, as when a disk fails. */
  void makeUnreadable() {
    unreadable = true;
  }

  @Override
  public long count() {
    return rejected.size();
  }

  @Override
  public void forEach(Consumer<Rejection> action) {
    if (unreadable) {
      throw new RetryableException("The disk is gone");
    }
    rejected.forEach(action);
  }

  @Override
  public String toString() {
    return rejected.toString();
  }
}
