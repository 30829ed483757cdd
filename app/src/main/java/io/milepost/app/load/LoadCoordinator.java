package io.milepost.app.load;

import io.milepost.app.config.Home;
import io.milepost.app.landing.LandingStore;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.MilepostException;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;

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

  /**
   * Loads into {@code warehouse}.
   *
   * @param home has room for what arrives and for what does not fit into memory
   */
  public LoadCoordinator(Warehouse warehouse, Home home, LoadListeners listeners, Clock clock) {
    this.warehouse = warehouse;
    this.ledger = warehouse.ledger();
    this.stager = new Stager(warehouse, home.temporaryDirectory());
    this.arrivals = new Arrivals(new LandingStore(home, clock));
    this.earlier = new EarlierLoads(ledger);
    this.listeners = listeners;
  }

  /**
   * Runs a load to its end. A source that cannot be taken makes a {@code failed} load, not an
   * exception; whatever else is thrown is noted in the ledger and thrown on.
   */
  public LoadResult load(LoadRequest request) {
    long loadId = ledger.begin(request.dataset(), request.source(), request.retryOf());
    RejectedByCode rejected = RejectedByCode.NONE;
    LoadListener listener = listeners.begin();
    try (Staged staged = read(loadId, request, listener)) {
      SourceSummary summary = staged.load().summary();
      ledger.stepFinished(loadId, DECODE, summary.rowsRead());
      rejected = settle(loadId, request, staged.load(), listener);
    } catch (MilepostException e) {
      noteFailure(loadId, e, e.getMessage());
    } catch (RuntimeException | Error e) {
      noteFailure(loadId, e, "Milepost itself failed: %s.".formatted(e));
      throw e;
    } finally {
      listener.ended();
    }
    return LoadResult.of(warehouse, ledger.find(loadId).orElseThrow(), rejected);
  }

  private Staged read(long loadId, LoadRequest request, LoadListener listener) {
    LoadInput input = land(loadId, request, listener);
    ledger.stepStarted(loadId, DECODE);
    return read(request, input, listener);
  }

  private Staged read(LoadRequest request, LoadInput input, LoadListener listener) {
    return stager.read(
        request.settings().dataset(),
        request.source(),
        input,
        source -> listener.reading(request.source(), source::progress));
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
    try (Staged staged = read(request, request.input(), listener)) {
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
