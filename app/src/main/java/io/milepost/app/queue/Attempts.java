package io.milepost.app.queue;

import io.milepost.app.load.LoadEvents;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;

/** Attempts at loads of the queue, and how they end in the ledger and in the event log. */
record Attempts(
    Ledger ledger, LoadEvents events, Ingestions ingestions, LoadRunner runner, Uploads uploads) {
  private static final String NOTHING_TO_BRING =
      "What the load was to bring is not kept any more. Send it again.";

  /**
   * Makes an attempt at a load that is queued; does nothing with one that is not. One of which
   * nobody knows what it is to bring has failed: it would wait for ever.
   *
   * @throws io.milepost.model.RetryableException as {@link LoadRunner#run} throws it
   */
  void make(long loadId) {
    if (state(loadId) == LoadState.RUNNING) {
      ledger.putBack(loadId); // an attempt whose end could not be noted
    }
    Ingestion ingestion = ingestions.find(loadId).orElse(null);
    if (ingestion == null) {
      failed(loadId, NOTHING_TO_BRING);
    } else if (ledger.take(loadId)) {
      run(loadId, ingestion);
    }
    forget(loadId);
  }

  /** Unless it was cancelled meanwhile: whoever did that has noted it. */
  private void run(long loadId, Ingestion ingestion) {
    trace(loadId, ingestion);
    Load taken = get(loadId);
    if (taken.state() == LoadState.RUNNING) {
      events.note(taken);
      runner.run(loadId, ingestion, () -> state(loadId) == LoadState.RUNNING);
    }
  }

  /** Has the events of a load tell of the trace that its request belongs to, if there is one. */
  void trace(long loadId) {
    ingestions.find(loadId).ifPresent(ingestion -> trace(loadId, ingestion));
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

  /** Another attempt is to be made. */
  void requeued(long loadId, String reason) {
    if (ledger.putBack(loadId)) {
      events.noteRetrying(get(loadId), reason);
    }
  }

  /** No other attempt is to be made. */
  void failed(long loadId, String reason) {
    ledger.take(loadId); // unless it is running, or has ended
    if (state(loadId) == LoadState.RUNNING) {
      ledger.endFailed(loadId, reason);
      events.note(get(loadId));
    }
  }

  private LoadState state(long loadId) {
    return get(loadId).state();
  }

  private Load get(long loadId) {
    return ledger.find(loadId).orElseThrow();
  }
}
