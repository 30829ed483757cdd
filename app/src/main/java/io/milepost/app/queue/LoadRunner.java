package io.milepost.app.queue;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.Home;
import io.milepost.app.load.Asker;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadRequest;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.model.RetryableException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs loads that were taken from the queue, and stops them. Thread-safe. */
public final class LoadRunner {
  private static final long SIZE_UNKNOWN = -1;

  private final Home home;
  private final LoadCoordinator coordinator;
  private final Function<String, RemoteFiles> remotes;
  private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();

  /**
   * @param remotes who reads an address, as far as it may be read
   */
  public LoadRunner(Home home, LoadCoordinator coordinator, Function<String, RemoteFiles> remotes) {
    this.home = home;
    this.coordinator = coordinator;
    this.remotes = remotes;
  }

  /**
   * Runs a load to its end; one that is not wanted any more when it could be stopped from here is
   * not begun.
   *
   * @param wanted whether nobody has cancelled it
   * @throws RetryableException when it may succeed later; the ledger has it as running then
   */
  void run(long loadId, Ingestion ingestion, BooleanSupplier wanted) {
    AtomicBoolean stopped = new AtomicBoolean();
    running.put(loadId, stopped);
    try {
      if (wanted.getAsBoolean()) {
        coordinator.attempt(loadId, () -> request(ingestion, stopped));
      }
    } finally {
      running.remove(loadId);
    }
  }

  /** Has the source of a load end, if it is being read. */
  void stop(long loadId) {
    AtomicBoolean stopped = running.get(loadId);
    if (stopped != null) {
      stopped.set(true);
    }
  }

  private LoadRequest request(Ingestion ingestion, AtomicBoolean stopped) {
    Declaration declaration = new Datasets(home).declaration(ingestion.dataset());
    LoadSettings settings =
        new LoadSettings(
            declaration.getDataset(),
            declaration.landing(),
            MaxRejected.parse(ingestion.maxRejected()),
            ingestion.allowDuplicates());
    Supplier<OpenedFile> content = content(ingestion);
    Asker asker = Asker.unattended(stopped::get);
    return new LoadRequest(settings, ingestion.name(), () -> asker.whileThere(content.get()), null);
  }

  private Supplier<OpenedFile> content(Ingestion ingestion) {
    if (ingestion.place() != Ingestion.Place.ADDRESS) {
      return () -> Sources.file(ingestion.file(home));
    }
    return () -> {
      String address = ingestion.location();
      return remotes.apply(address).open(new RemoteFile(address, SIZE_UNKNOWN));
    };
  }
}
