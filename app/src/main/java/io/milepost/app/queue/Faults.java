package io.milepost.app.queue;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has all of several things done, also when one of them fails, and remembers what failed: the first
 * with the others as suppressed by it. Of one thread.
 */
public final class Faults {
  private @Nullable RuntimeException first;

  /** None yet. */
  Faults() {}

  /** One already: all others are suppressed by it. */
  Faults(RuntimeException first) {
    this.first = first;
  }

  /**
   * Does {@code work} with each of several.
   *
   * @throws RuntimeException the first that failed, when all had their turn
   */
  public static <T> void each(Iterable<T> all, Consumer<T> work) {
    Faults faults = new Faults();
    all.forEach(one -> faults.attempt(() -> work.accept(one)));
    faults.rethrow();
  }

  /** Does {@code work}; never throws what it throws. */
  void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      add(e);
    }
  }

  private void add(RuntimeException e) {
    if (first == null) {
      first = e;
    } else if (first != e) {
      first.addSuppressed(e);
    }
  }

  /** Throws the first that failed, if any did. */
  void rethrow() {
    if (first != null) {
      throw first;
    }
  }
}
