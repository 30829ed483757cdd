package io.milepost.app.load;

import io.milepost.app.config.Landing;
import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Keeps what arrives for a load as it arrived, where its dataset wants that. */
record Arrivals(LandingStore store) {

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
   * Forgets what is older, or more, than the dataset wants kept; never what a load reads now. The
   * load goes on when that fails.
   */
  void sweep(long loadId, LoadRequest request, LoadListener listener) {
    Landing landing = request.settings().landing();
    try {
      store.sweep(request.dataset(), landing.keep(), landing.keepBytes(), Set.of(loadId));
    } catch (MilepostException | UncheckedIOException e) {
      listener.notice(
          "What arrived for '%s' earlier is kept for longer than it is to be: %s"
              .formatted(request.dataset(), e.getMessage()));
    }
  }
}
