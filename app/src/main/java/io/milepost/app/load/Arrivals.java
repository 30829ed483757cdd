package io.milepost.app.load;

import io.milepost.app.config.Landing;
import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.LoadPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what arrives for a load as it arrived, where its dataset wants that. */
record Arrivals(LandingStore store, Ledger ledger) {

  /** Copies the source of a load, and gives the copy in its place. */
  LoadInput land(long loadId, LoadRequest request, LoadInput.Arriving arriving) {
    LandedFile landed;
    try (InputStream in = arriving.content().get().in()) {
      landed = store.land(request.dataset(), loadId, request.source(), in);
    } catch (IOException e) {
      throw new RetryableException(
          "Closing %s failed: %s. Try again.".formatted(request.source(), e.getMessage()), e);
    }
    return new LoadInput.Arriving(() -> new OpenedFile(landed.open(), landed.bytes()));
  }

  /**
   * Forgets what is older, or more, than the dataset wants kept; never what a load reads now, this
   * one or another. The load goes on when that fails.
   */
  void sweep(long loadId, LoadRequest request, LoadListener listener) {
    Landing landing = request.settings().landing();
    if (landing.keep().isEmpty() && landing.keepBytes().isEmpty()) {
      return;
    }
    try {
      store.sweep(request.dataset(), landing.keep(), landing.keepBytes(), running(loadId));
    } catch (MilepostException | UncheckedIOException e) {
      listener.notice(
          "What arrived for '%s' earlier is kept for longer than it is to be: %s"
              .formatted(request.dataset(), e.getMessage()));
    }
  }

  private Set<Long> running(long loadId) {
    return Stream.concat(
            Stream.of(loadId),
            ledger.list(LoadPage.all(LoadState.RUNNING)).stream().map(Load::loadId))
        .collect(Collectors.toSet());
  }
}
