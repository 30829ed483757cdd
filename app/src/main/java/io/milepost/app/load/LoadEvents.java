package io.milepost.app.load;

import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadStep;
import io.milepost.warehouse.EventLog;
import io.milepost.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes what happens to loads in the event log, and tells those who listen, in the order of the
 * log. Thread-safe.
 */
public final class LoadEvents {
  private final EventLog log;
  private final List<Consumer<LoadEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Map<Long, String> traces = new ConcurrentHashMap<>();

  /** Also notes every step that finishes in {@code warehouse}. */
  public LoadEvents(Warehouse warehouse) {
    log = warehouse.events();
    log.onWritten(this::tell);
    warehouse.ledger().onStepFinished(this::noteStep);
  }

  /** A listener that fails keeps neither the others nor the load from going on. */
  private void tell(LoadEvent event) {
    for (Consumer<LoadEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        // it hears the next one
      }
    }
  }

  /** Notes how a load stands, in the words of its state; that it has started when it is running. */
  public void note(Load load) {
    switch (load.state()) {
      case RUNNING -> append(load, LoadEvent.Kind.STARTED, null);
      default -> append(load, LoadEvent.Kind.of(load.state()), load.error());
    }
  }

  /** Notes that an attempt failed and is made again; {@code reason} is a sentence. */
  public void noteRetrying(Load load, String reason) {
    append(load, LoadEvent.Kind.RETRYING, reason);
  }

  private void append(Load load, LoadEvent.Kind kind, @Nullable String error) {
    append(load.loadId(), kind, facts(load, error));
  }

  private static EventFacts facts(Load load, @Nullable String error) {
    LoadCounts counts = load.counts();
    EventFacts facts =
        new EventFacts(load.loadId())
            .put("dataset", load.dataset())
            .put("source", load.source())
            .put("state", load.state().word());
    if (load.state().isFinal()) {
      facts
          .put("rows_read", counts.rowsRead())
          .put("rows_loaded", counts.rowsLoaded())
          .put("rows_duplicate", counts.rowsDuplicate())
          .put("rows_rejected", counts.rowsRejected())
          .put("bytes", counts.bytes())
          .put("seconds", LoadResult.seconds(load));
    }
    if (error != null) {
      facts.put("error", error);
    }
    return facts;
  }

  /** Nobody relies on it, so it may wait for what else there is to note. */
  private void noteStep(LoadStep step) {
    EventFacts facts =
        new EventFacts(step.loadId())
            .put("step", step.step())
            .put("seconds", step.seconds())
            .put("rows", step.rows());
    LoadEvent.Kind kind = LoadEvent.Kind.STEP_COMPLETED;
    log.post(step.loadId(), kind, traced(step.loadId(), kind, facts).json());
  }

  /** Notes how far the reading of a load's source has come. */
  public void noteProgress(long loadId, Pace pace) {
    EventFacts facts =
        new EventFacts(loadId)
            .put("rows", pace.progress().rows())
            .put("bytes", pace.progress().bytes())
            .put("rows_per_second", pace.rowsPerSecond())
            .put("seconds", pace.elapsed().toMillis() / 1e3);
    pace.totalBytes().ifPresent(bytes -> facts.put("total_bytes", bytes));
    pace.remaining().ifPresent(left -> facts.put("seconds_left", left.toMillis() / 1e3));
    append(loadId, LoadEvent.Kind.PROGRESS, facts);
  }

  /**
   * Notes that the weekly average of an area has changed.
   *
   * @param loads what was committed or undone since it was asked for last; not empty
   * @param before null when there was no week
   * @param after null when there is no week
   */
  public void noteAreaChanged(
      String area, List<Long> loads, @Nullable Double before, @Nullable Double after) {
    long loadId = loads.get(loads.size() - 1);
    append(
        loadId,
        LoadEvent.Kind.AREA_CHANGED,
        new EventFacts(loadId)
            .put("area", area)
            .put("loads", loads)
            .put("weekly_average_before", before)
            .put("weekly_average", after));
  }

  /**
   * Notes that routes are looked for after loads, or were found.
   *
   * @param loads what was committed since they were looked for last; not empty
   * @param facts what else there is to tell
   */
  public void noteDiscovery(LoadEvent.Kind kind, List<Long> loads, Map<String, ?> facts) {
    long loadId = loads.get(loads.size() - 1);
    EventFacts all = new EventFacts(loadId).put("loads", loads);
    facts.forEach(all::put);
    append(loadId, kind, all);
  }

  /** Has the events of a load tell of the trace that it belongs to, until it ends. */
  public void trace(long loadId, String traceparent) {
    traces.put(loadId, traceparent);
  }

  private void append(long loadId, LoadEvent.Kind kind, EventFacts facts) {
    log.append(loadId, kind, traced(loadId, kind, facts).json());
  }

  private EventFacts traced(long loadId, LoadEvent.Kind kind, EventFacts facts) {
    String trace = kind.isEnd() ? traces.remove(loadId) : traces.get(loadId);
    return trace == null ? facts : facts.put(TraceParent.HEADER, trace);
  }

  /**
   * Has {@code listener} hear of every event from now on, once it is written, on the thread that
   * writes it; so it must not take long; what it throws is dropped.
   *
   * @return ends that
   */
  public Runnable listen(Consumer<LoadEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The events that were noted. */
  public EventLog log() {
    return log;
  }
}
