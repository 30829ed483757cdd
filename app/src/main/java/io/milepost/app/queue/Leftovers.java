package io.milepost.app.queue;

import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What earlier processes left in the queue, and what it has kept for long enough. */
record Leftovers(
    Ledger ledger, Acceptance acceptance, Ingestions ingestions, Uploads uploads, Clock clock) {
  /** How long what failed, was refused or was cancelled can be queued again. */
  private static final Duration KEPT = Duration.ofDays(7);

  /**
   * Clears what nobody was told of or needs, as far as a process that died left it.
   *
   * @return the loads that are still to be carried out, in their order
   */
  List<Long> settle() {
    List<Load> loads = ledger.list();
    Map<Long, Ingestion> accepted = accepted(loads);
    List<Long> queued = loads.stream().filter(Leftovers::isQueued).map(Load::loadId).toList();
    queued.stream().filter(loadId -> !accepted.containsKey(loadId)).forEach(acceptance::takeBack);
    uploads.sweep(names(accepted));
    return queued.stream().filter(accepted::containsKey).toList();
  }

  /** What loads are to bring; what those of a warehouse were that was replaced is forgotten. */
  private Map<Long, Ingestion> accepted(List<Load> loads) {
    Map<Long, Load> byId = loads.stream().collect(Collectors.toMap(Load::loadId, load -> load));
    Map<Long, Ingestion> accepted = new HashMap<>();
    ingestions
        .all()
        .forEach(
            (loadId, ingestion) -> {
              if (isOf(byId.get(loadId), ingestion)) {
                accepted.put(loadId, ingestion);
              } else {
                ingestions.remove(loadId);
              }
            });
    ingestions.removeTasksOfOthers();
    return accepted;
  }

  private static boolean isOf(@Nullable Load load, Ingestion ingestion) {
    return load != null
        && load.queuedAt() != null
        && load.dataset().equals(ingestion.dataset())
        && load.source().equals(ingestion.name());
  }

  /** The loads that are queued, of which it is known what they are to bring; in their order. */
  List<Long> waiting() {
    return ingestions.all().keySet().stream()
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
