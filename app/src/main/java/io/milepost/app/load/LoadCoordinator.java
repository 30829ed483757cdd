package io.milepost.app.load;

import io.milepost.app.config.Home;
import io.milepost.app.landing.LandingStore;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs one load: reads the source into a stage beside the warehouse, decides what is to become of
 * it, commits it, and has the ledger know at every moment. Thread-safe: loads of several datasets
 * may run beside each other.
 */
public final class LoadCoordinator {
  private static final String LAND = "land";
  private static final String DECODE = "decode";

  private final Warehouse warehouse;
  private final Ledger ledger;
  private final Stager stager;
  private final Arrivals arrivals;
  private final EarlierLoads earlier;
  private final LoadListeners listeners;
  private final LoadEvents events;
  private final ProgressNotes progress;

  /**
   * Loads into {@code warehouse}.
   *
   * @param home has room for what arrives and for what does not fit into memory
   * @param events are told of each step
   */
  public LoadCoordinator(
      Warehouse warehouse, Home home, LoadListeners listeners, LoadEvents events, Clock clock) {
    this.warehouse = warehouse;
    this.ledger = warehouse.ledger();
    this.stager = new Stager(warehouse, home.temporaryDirectory());
    this.arrivals = new Arrivals(new LandingStore(home, clock), ledger);
    this.earlier = new EarlierLoads(ledger);
    this.listeners = listeners;
    this.events = events;
    this.progress = new ProgressNotes(events, clock);
  }

  /**
   * Runs a load to its end. A source that cannot be taken makes a {@code failed} load, not an
   * exception; whatever else is thrown is noted in the ledger and thrown on.
   */
  public LoadResult load(LoadRequest request) {
    long loadId = ledger.begin(request.dataset(), request.source(), request.retryOf());
    events.note(get(loadId));
    RejectedByCode rejected = RejectedByCode.NONE;
    LoadListener listener = listeners.begin();
    try {
      rejected = run(loadId, request, listener);
    } catch (MilepostException e) {
      if (listener.isWanted() || !cancel(loadId)) {
        noteFailure(loadId, e, e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      noteFailure(loadId, e, "Milepost itself failed: %s.".formatted(e));
      throw e;
    } finally {
      noteEnd(get(loadId));
    }
    return LoadResult.of(warehouse, get(loadId), rejected);
  }

  /**
   * Runs a load that was taken from a queue, to its end; one that was cancelled meanwhile stays so.
   *
   * @param request what it is to do; a fault in making it is the load's
   * @throws RetryableException when the load may succeed later; it is left running then
   */
  public void attempt(long loadId, Supplier<LoadRequest> request) {
    try {
      run(loadId, request.get(), listeners.begin());
    } catch (RetryableException e) {
      if (get(loadId).state() == LoadState.RUNNING) {
        throw e;
      }
    } catch (MilepostException e) {
      noteFailure(loadId, e, e.getMessage());
    } catch (RuntimeException | Error e) {
      if (get(loadId).state() != LoadState.RUNNING) {
        return; // it was taken back, and perhaps queued again, beside this attempt
      }
      noteFailure(loadId, e, "Milepost itself failed: %s.".formatted(e));
      throw e;
    }
    Load load = get(loadId);
    if (load.state() == LoadState.RUNNING) {
      throw new RetryableException("The end of load %d could not be noted.".formatted(loadId));
    }
    noteEnd(load);
  }

  /** Of a load whose asker has gone; whether that could be noted. */
  private boolean cancel(long loadId) {
    boolean cancelled = ledger.cancel(loadId);
    if (cancelled) {
      events.note(get(loadId));
    }
    return cancelled;
  }

  private RejectedByCode run(long loadId, LoadRequest request, LoadListener listener) {
    try (Staged staged = read(loadId, request, listener)) {
      SourceSummary summary = staged.load().summary();
      ledger.stepFinished(loadId, DECODE, summary.rowsRead());
      return settle(loadId, request, staged.load(), listener);
    } finally {
      listener.ended();
    }
  }

  private Load get(long loadId) {
    return ledger.find(loadId).orElseThrow();
  }

  /** Of a load that was cancelled, whoever did that has noted it. */
  private void noteEnd(Load load) {
    if (load.state().isFinal() && load.state() != LoadState.CANCELLED) {
      events.note(load);
    }
  }

  private Staged read(long loadId, LoadRequest request, LoadListener listener) {
    LoadInput input = land(loadId, request, listener);
    ledger.stepStarted(loadId, DECODE);
    try (ProgressNotes.Followed followed = progress.of(loadId)) {
      return stager.read(
          request.settings().dataset(),
          request.source(),
          input,
          source -> {
            followed.follow(source::progress);
            listener.reading(request.source(), Duration.ZERO, source::progress);
          });
    }
  }

  private LoadInput land(long loadId, LoadRequest request, LoadListener listener) {
    if (!(request.input() instanceof LoadInput.Arriving arriving)
        || !request.settings().landing().kept()) {
      return request.input();
    }
    ledger.stepStarted(loadId, LAND);
    LoadInput landed = arrivals.land(loadId, request, arriving);
    ledger.stepFinished(loadId, LAND, 0);
    arrivals.sweep(loadId, request, listener);
    return landed;
  }

  /** Ends the load, and counts the rejections that are kept with it. */
  private RejectedByCode settle(
      long loadId, LoadRequest request, StagedLoad staged, LoadListener listener) {
    synchronized (warehouse) { // of two loads of the same content, the second sees the first
      return decide(loadId, request, staged, listener);
    }
  }

  private RejectedByCode decide(
      long loadId, LoadRequest request, StagedLoad staged, LoadListener listener) {
    SourceSummary summary = staged.summary();
    Outlook outlook = Outlook.of(request, summary, earlier.findSame(request, summary));
    switch (outlook.state()) {
      case ALREADY_LOADED -> {
        ledger.endAlreadyLoaded(loadId, summary, outlook.earlier());
        return RejectedByCode.NONE;
      }
      case REFUSED -> ledger.endRefused(loadId, summary, outlook.error());
      default -> {
        listener.storing(request.source(), summary.rowsRead());
        commit(loadId, request, staged);
      }
    }
    return RejectedByCode.of(summary.rejections());
  }

  private void commit(long loadId, LoadRequest request, StagedLoad staged) {
    try {
      staged.commit(loadId, request.settings().allowDuplicates());
    } catch (ChecksFailedException e) {
      ledger.endRefused(loadId, staged.summary(), e.getMessage());
    }
  }

  /** Says what {@link #load} would do, and changes nothing. */
  public LoadPreview preview(LoadRequest request) {
    LoadListener listener = listeners.begin();
    try (Staged staged =
        stager.read(
            request.settings().dataset(),
            request.source(),
            request.input(),
            source -> listener.reading(request.source(), Duration.ZERO, source::progress))) {
      SourceSummary summary = staged.load().summary();
      listener.storing(request.source(), summary.rowsRead());
      Outlook outlook = Outlook.of(request, summary, earlier.findSame(request, summary));
      return outlook.preview(request, staged.load());
    } catch (MilepostException e) {
      return Outlook.failed(e).preview(request);
    } finally {
      listener.ended();
    }
  }

  private void noteFailure(long loadId, Throwable failure, String error) {
    try {
      ledger.endFailed(loadId, error);
    } catch (RuntimeException e) {
      failure.addSuppressed(e); // a load that stays 'running' is ended by the next command
    }
  }
}
