package io.milepost.app.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.milepost.app.load.LoadEvents;
import io.milepost.app.load.OpenHome;
import io.milepost.app.trace.TraceParent;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Loads that were accepted, run in the order in which they came, a few at a time. What was accepted
 * is on the disk, so that a process that dies is taken up by the next, and each load commits once:
 * the ledger's state says what is still to be done. Thread-safe.
 */
public final class LoadQueue implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final LoadEvents events;
  private final Ingestions ingestions;
  private final LoadRunner runner;
  private final Uploads uploads;
  private final Acceptance acceptance;
  private final Leftovers leftovers;
  private final Clock clock;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;

  /** The queue of an open home; {@link #start} has it work. */
  public LoadQueue(OpenHome home, QueueDatabase database, LoadRunner runner, Clock clock) {
    this(home, database, runner, clock, FIRST_PAUSE);
  }

  LoadQueue(
      OpenHome home, QueueDatabase database, LoadRunner runner, Clock clock, Duration firstPause) {
    this.ledger = home.warehouse().ledger();
    this.events = home.events();
    this.ingestions = new Ingestions(database);
    this.runner = runner;
    this.uploads = new Uploads(home.home());
    this.acceptance = new Acceptance(ledger, events, database, uploads);
    this.leftovers = new Leftovers(ledger, events, ingestions, uploads, clock);
    this.clock = clock;
    this.task =
        Tasks.custom("load", Void.class)
            .onFailure(new RetryLater(firstPause, this::requeued, this::failed, this::goOn))
            .execute((instance, context) -> complete(Long.parseLong(instance.getId())));
    this.scheduler =
        Scheduler.create(database.source(), task)
            .startTasks(sweep())
            .tableName(QueueDatabase.LOAD_TASKS)
            .threads(AT_ONCE)
            .pollingInterval(POLL)
            .enableImmediateExecution()
            .shutdownMaxWait(GRACE)
            .failureLogging(LogLevel.OFF, false)
            .build();
  }

  private RecurringTask<Void> sweep() {
    return Tasks.recurring("expire", FixedDelay.of(SWEEP))
        .execute((instance, context) -> leftovers.expire());
  }

  /** Goes on with what was accepted before, and begins with what will be. */
  public void start() {
    leftovers.settle().forEach(this::schedule);
    scheduler.start();
  }

  /**
   * Accepts a load; what it is to bring is on the disk when this returns.
   *
   * @return the load, in state {@code queued}
   */
  public Load submit(Ingestion ingestion) {
    Ingestion traced = ingestion.traced(TraceParent.continuing(ingestion.traceparent()));
    return submit(List.of(traced), loadIds -> List.of()).get(0);
  }

  /**
   * Accepts loads, all or none; what they are to bring is on the disk when this returns.
   *
   * @param alongside what else is to be written down of their ids, in the same transaction
   * @return the loads, in state {@code queued}
   */
  public List<Load> submit(
      List<Ingestion> ingestions, Function<List<Long>, List<QueueDatabase.Change>> alongside) {
    List<Load> loads = acceptance.take(ingestions, alongside).stream().map(this::get).toList();
    loads.forEach(this::begin);
    return loads;
  }

  private void begin(Load accepted) {
    try {
      ingestions.find(accepted.loadId()).ifPresent(each -> trace(accepted.loadId(), each));
      events.note(accepted);
    } finally {
      schedule(accepted.loadId());
    }
  }

  /**
   * Queues a load again that failed, was refused or was cancelled.
   *
   * @throws UsageException when there is no such load, or nothing to be done again
   */
  public Load retry(long loadId) {
    Load load = get(loadId);
    if (ingestions.find(loadId).isEmpty() || !ledger.requeue(loadId)) {
      throw new UsageException(
          "Expected a load of the queue that failed, was refused or was cancelled; load %d is %s%s."
              .formatted(
                  loadId,
                  load.state().word(),
                  load.queuedAt() == null
                      ? " and was not queued: ingest its source again"
                      : ingestions.find(loadId).isEmpty()
                          ? ", and what it was to bring is not kept any more: send it again"
                          : ""));
    }
    Load queued = get(loadId);
    begin(queued);
    return queued;
  }

  /**
   * Takes a load back that waits or runs.
   *
   * @throws UsageException when it has come to its end
   */
  public Load cancel(long loadId) {
    Load load = get(loadId);
    if (!ledger.cancel(loadId)) {
      throw new UsageException(
          "Expected a load that waits or runs; load %d is %s. A committed load can be undone."
              .formatted(loadId, load.state().word()));
    }
    runner.stop(loadId);
    Load cancelled = get(loadId);
    events.note(cancelled);
    return cancelled;
  }

  /**
   * Tells when loads have come to their ends, or {@code patience} has: whether all have. It is told
   * by the thread that ended the last of them, so that no thread waits.
   */
  public CompletableFuture<Boolean> ended(Collection<Long> loadIds, Duration patience) {
    return new Waiting(events, this::state).ended(loadIds, patience);
  }

  private LoadState state(long loadId) {
    return get(loadId).state();
  }

  private Load get(long loadId) {
    return ledger
        .find(loadId)
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no load %d; `milepost loads` lists them.".formatted(loadId)));
  }

  private void schedule(long loadId) {
    scheduler.scheduleIfNotExists(task.instance(Long.toString(loadId)), clock.instant());
  }

  private CompletionHandler<Void> complete(long loadId) {
    run(loadId);
    return (complete, operations) -> {
      operations.stop();
      goOn(loadId);
    };
  }

  /** Once its task is gone: a load may have been queued again while the task was still there. */
  private void goOn(long loadId) {
    if (state(loadId) == LoadState.QUEUED) {
      schedule(loadId);
    }
  }

  private void run(long loadId) {
    if (state(loadId) == LoadState.RUNNING) {
      ledger.requeue(loadId); // an attempt whose end could not be noted
    }
    Ingestion ingestion = ingestions.find(loadId).orElse(null);
    if (ingestion != null && ledger.take(loadId)) {
      trace(loadId, ingestion);
      events.note(get(loadId));
      runner.run(loadId, ingestion);
    }
    forget(loadId);
  }

  private void trace(long loadId, Ingestion ingestion) {
    if (ingestion.traceparent() != null) {
      events.trace(loadId, ingestion.traceparent());
    }
  }

  /** What may be wanted again is kept: loads that failed, were refused or cancelled. */
  private void forget(long loadId) {
    LoadState state = state(loadId);
    if (state == LoadState.COMMITTED || state == LoadState.ALREADY_LOADED) {
      ingestions.find(loadId).ifPresent(ingestion -> ingestions.forget(loadId, ingestion, uploads));
    }
  }

  private void requeued(long loadId, String reason) {
    if (ledger.requeue(loadId)) {
      events.noteRetrying(get(loadId), reason);
    }
  }

  private void failed(long loadId, String reason) {
    ledger.take(loadId); // unless it is running, or has ended
    if (state(loadId) == LoadState.RUNNING) {
      ledger.endFailed(loadId, reason);
      events.note(get(loadId));
    }
  }

  /** Waits a little for what runs; the next process goes on with the rest. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
