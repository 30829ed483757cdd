package io.milepost.app.load;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** How works that run beside each other end. */
final class Endings {
  private Endings() {}

  /**
   * Waits until all have ended, well or not, so that none goes on with what its caller closes. Then
   * throws what the first threw, with what others threw suppressed in it.
   */
  static void await(Collection<? extends CompletableFuture<?>> works) {
    Set<Throwable> thrown = new LinkedHashSet<>();
    for (CompletableFuture<?> work : works) {
      try {
        work.join();
      } catch (CompletionException e) {
        // Works that wait for one that failed end by the same, which counts once.
        thrown.add(e.getCause() == null ? e : e.getCause());
      }
    }
    rethrow(thrown);
  }

  private static void rethrow(Set<Throwable> thrown) {
    Throwable first = null;
    for (Throwable each : thrown) {
      if (first == null) {
        first = each;
      } else {
        first.addSuppressed(each);
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw first instanceof RuntimeException fault ? fault : new CompletionException(first);
    }
  }
}
