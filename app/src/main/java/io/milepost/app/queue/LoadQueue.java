package io.milepost.app.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.milepost.app.load.LoadEvents;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Loads that were accepted, run in the order in which they came, a few at a time. What was accepted
 * is on the disk, so that a process that dies is taken up by the next, and each load commits once:
 * the ledger's state says what is still to be done. Thread-safe.
 */
public final class LoadQueue implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final LoadEvents events;
  private final Ingestions ingestions;
  private final LoadRunner runner;
  private final Uploads uploads;
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
    this.clock = clock;
    this.task =
        Tasks.custom("load", Void.class)
            .onFailure(new RetryLater(firstPause, this::requeued, this::failed, this::goOn))
            .execute((instance, context) -> complete(Long.parseLong(instance.getId())));
    this.scheduler =
        Scheduler.create(database.source(), task)
            .tableName(QueueDatabase.LOAD_TASKS)
            .threads(AT_ONCE)
            .pollingInterval(POLL)
            .enableImmediateExecution()
            .shutdownMaxWait(GRACE)
            .failureLogging(LogLevel.OFF, false)
            .build();
  }

  /** Goes on with what was accepted before, and begins with what will be. */
  public void start() {
    Map<Long, Ingestion> accepted = ingestions.all();
    accepted.entrySet().removeIf(entry -> isOfAnotherWarehouse(entry.getKey(), entry.getValue()));
    ingestions.removeTasksOfOthers();
    Set<String> needed = new HashSet<>();
    ledger.list().stream()
        .filter(load -> load.state() == LoadState.QUEUED && !accepted.containsKey(load.loadId()))
        .forEach(load -> end(load.loadId()));
    accepted.forEach(
        (loadId, ingestion) -> {
          if (ingestion.place() == Ingestion.Place.UPLOAD) {
            needed.add(ingestion.uploadName());
          }
          if (state(loadId) == LoadState.QUEUED) {
            schedule(loadId);
          }
        });
    uploads.sweep(needed);
    scheduler.start();
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

  /**
   * Accepts a load; what it is to bring is on the disk when this returns.
   *
   * @return the load, in state {@code queued}
   */
  public Load submit(Ingestion ingestion) {
    long loadId = ledger.queue(ingestion.dataset(), ingestion.name());
    try {
      ingestions.put(loadId, ingestion);
      Load load = get(loadId);
      events.note(load);
      schedule(loadId);
      return load;
    } catch (RuntimeException e) {
      takeBack(loadId, ingestion);
      throw e;
    }
  }

  /** Nobody was told that it was accepted. */
  private void takeBack(long loadId, Ingestion ingestion) {
    ledger.cancel(loadId);
    events.note(get(loadId));
    uploads.delete(ingestion);
    ingestions.remove(loadId);
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
                  load.queuedAt() == null ? " and was not queued: ingest its source again" : ""));
    }
    Load queued = get(loadId);
    events.note(queued);
    schedule(loadId);
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
      events.note(get(loadId));
      runner.run(loadId, ingestion);
    }
    forget(loadId);
  }

  /** What may be wanted again is kept: loads that failed, were refused or cancelled. */
  private void forget(long loadId) {
    LoadState state = state(loadId);
    if (state == LoadState.COMMITTED || state == LoadState.ALREADY_LOADED) {
      ingestions.find(loadId).ifPresent(uploads::delete);
      ingestions.remove(loadId);
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
