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
import java.time.Instant;
import java.util.ArrayList;
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
  private static final Duration LONG_AGO = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final LoadEvents events;
  private final Ingestions ingestions;
  private final LoadRunner runner;
  private final Attempts attempts;
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
    Uploads uploads = new Uploads(home.home());
    this.attempts = new Attempts(ledger, events, ingestions, runner, uploads);
    this.acceptance = new Acceptance(ledger, events, database, uploads);
    this.leftovers = new Leftovers(ledger, acceptance, ingestions, uploads, clock);
    this.clock = clock;
    this.task =
        Tasks.custom("load", Void.class)
            .onFailure(new RetryLater(firstPause, attempts::requeued, attempts::failed, this::goOn))
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
        .execute((instance, context) -> sweep(clock.instant().minus(LONG_AGO)));
  }

  /** Also has loads run that have no task, since none could be written when they were accepted. */
  private void sweep(Instant before) {
    leftovers.expire();
    leftovers.waiting().stream()
        .filter(loadId -> isQueuedBefore(before, get(loadId)))
        .forEach(this::schedule);
  }

  private static boolean isQueuedBefore(Instant moment, Load load) {
    Instant queued = load.queuedAt();
    return queued != null && queued.isBefore(moment);
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
    return begin(acceptance.take(ingestions, alongside));
  }

  /** Each is scheduled, whatever fails for it or for another: they are accepted. */
  private List<Load> begin(List<Long> accepted) {
    List<Load> loads = new ArrayList<>();
    Faults faults = new Faults();
    for (long loadId : accepted) {
      faults.attempt(() -> loads.add(told(loadId)));
      faults.attempt(() -> schedule(loadId));
    }
    faults.rethrow();
    return loads;
  }

  private Load told(long loadId) {
    Load queued = get(loadId);
    attempts.trace(loadId);
    events.note(queued);
    return queued;
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
    return begin(List.of(loadId)).get(0);
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
    attempts.make(loadId);
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

  /** Waits a little for what runs; the next process goes on with the rest. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
