package io.milepost.app.load;

import io.milepost.app.config.Landing;
import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps what arrives for a load as it arrived, where its dataset wants that. */
record Arrivals(LandingStore store) {

  /** Copies the source of a load, and gives the copy in its place. */
  Supplier<OpenedFile> land(long loadId, LoadRequest request) {
    LandedFile landed;
    try (InputStream in = request.content().get().in()) {
      landed = store.land(request.dataset(), loadId, request.source(), in);
    } catch (IOException e) {
      throw new RetryableException(
          "Closing %s failed: %s. Try again.".formatted(request.source(), e.getMessage()), e);
    }
    return () -> new OpenedFile(landed.open(), landed.bytes());
  }

  /** Forgets what is older, or more, than the dataset wants kept; never what a load reads now. */
  void sweep(long loadId, LoadRequest request) {
    Landing landing = request.settings().landing();
    store.sweep(request.dataset(), landing.keep(), landing.keepBytes(), Set.of(loadId));
  }
}
