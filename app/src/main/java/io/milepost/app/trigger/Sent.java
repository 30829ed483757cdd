package io.milepost.app.trigger;

import io.milepost.app.load.MaxRejected;
import io.milepost.app.queue.Ingestion;
import io.milepost.ingest.remote.ShownAddress;
import java.nio.file.Path;

/** What triggers ask the queue for. */
final class Sent {
  private Sent() {}

  static Ingestion file(String dataset, Path file) {
    return of(dataset, file.toString(), Ingestion.Place.FILE, file.toString());
  }

  static Ingestion address(String dataset, String address) {
    return of(dataset, ShownAddress.of(address), Ingestion.Place.ADDRESS, address);
  }

  private static Ingestion of(String dataset, String name, Ingestion.Place place, String location) {
    return new Ingestion(dataset, name, place, location, MaxRejected.DEFAULT, false);
  }
}
