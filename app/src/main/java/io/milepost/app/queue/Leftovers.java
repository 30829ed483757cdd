package io.milepost.app.queue;

import io.milepost.app.load.LoadEvents;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What earlier processes left in the queue, and what it has kept for long enough. */
record Leftovers(
    Ledger ledger, LoadEvents events, Ingestions ingestions, Uploads uploads, Clock clock) {
  /** How long what failed, was refused or was cancelled can be queued again. */
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * Clears what nobody was told of or needs, as far as a process that died left it.
   *
   * @return the loads that are still to be carried out
   */
  List<Long> settle() {
    Map<Long, Ingestion> accepted = ingestions.all();
    accepted.entrySet().removeIf(entry -> isOfAnotherWarehouse(entry.getKey(), entry.getValue()));
    ingestions.removeTasksOfOthers();
    ledger.list().stream()
        .filter(load -> isQueued(load) && !accepted.containsKey(load.loadId()))
        .forEach(load -> end(load.loadId()));
    uploads.sweep(names(accepted));
    return waiting();
  }

  /** The loads that are queued, of which it is known what they are to bring; in their order. */
  List<Long> waiting() {
    Set<Long> accepted = ingestions.all().keySet();
    return accepted.stream()
        .filter(loadId -> ledger.find(loadId).filter(Leftovers::isQueued).isPresent())
        .sorted()
        .toList();
  }

  private static boolean isQueued(Load load) {
    return load.state() == LoadState.QUEUED;
  }

  private static Set<String> names(Map<Long, Ingestion> accepted) {
    return accepted.values().stream()
        .filter(ingestion -> ingestion.place() == Ingestion.Place.UPLOAD)
        .map(Ingestion::uploadName)
        .collect(Collectors.toSet());
  }

  /** The warehouse was replaced, and the queue was left. */
  private boolean isOfAnotherWarehouse(long loadId, Ingestion ingestion) {
    boolean known =
        ledger
            .find(loadId)
            .filter(load -> load.queuedAt() != null)
            .filter(load -> load.dataset().equals(ingestion.dataset()))
            .filter(load -> load.source().equals(ingestion.name()))
            .isPresent();
    if (!known) {
      ingestions.remove(loadId);
    }
    return !known;
  }

  /** A load that was numbered, but not accepted before the process died: nobody was told of it. */
  private void end(long loadId) {
    ledger.cancel(loadId);
    events.note(ledger.find(loadId).orElseThrow());
  }

  /** Forgets requests, and deletes files that were sent, of loads that ended long ago. */
  void expire() {
    Instant before = clock.instant().minus(KEPT);
    ingestions
        .all()
        .forEach(
            (loadId, ingestion) -> {
              if (ledger.find(loadId).filter(load -> endedBefore(before, load)).isPresent()) {
                ingestions.forget(loadId, ingestion, uploads);
              }
            });
  }

  private static boolean endedBefore(Instant moment, Load load) {
    Instant finished = load.finishedAt();
    return load.state().isFinal() && finished != null && finished.isBefore(moment);
  }
}
