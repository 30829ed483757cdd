package io.milepost.app.queue;

import io.milepost.app.load.LoadEvents;
import io.milepost.model.LoadState;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Waits for loads to end, woken by their events. */
record Waiting(LoadEvents events, Function<Long, LoadState> state) {

  CompletableFuture<Boolean> ended(Collection<Long> loadIds, Duration patience) {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    Set<Long> open = ConcurrentHashMap.newKeySet();
    open.addAll(loadIds);
    Runnable deaf =
        events.listen(
            event -> {
              if (event.kind().isEnd()) {
                strike(event.loadId(), open, ended);
              }
            });
    CompletableFuture<Boolean> told =
        ended
            .completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete((all, failure) -> deaf.run());
    loadIds.stream()
        .filter(loadId -> state.apply(loadId).isFinal())
        .forEach(loadId -> strike(loadId, open, ended));
    return told;
  }

  private static void strike(long loadId, Set<Long> open, CompletableFuture<Boolean> ended) {
    if (open.remove(loadId) && open.isEmpty()) {
      ended.complete(true);
    }
  }
}
