package io.milepost.app.trigger;

import java.util.function.Consumer;

/** Does something with each of several, so that one that fails does not stop the others. */
final class EachOne {
  private EachOne() {}

  /** Throws what was thrown first, with the others suppressed in it, when all had their turn. */
  static <T> void of(Iterable<T> all, Consumer<T> work) {
    RuntimeException failure = null;
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else if (failure != e) {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
