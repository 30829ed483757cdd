package io.milepost.app.api.resource;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.LoadQueue;
import io.milepost.app.queue.Uploads;
import io.milepost.app.subscription.Subscriptions;
import io.milepost.ingest.remote.RemoteFiles;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.util.function.Function;

/**
 * What all operations stand on.
 *
 * @param remotes who reads an address, as far as it may be read
 */
public record Services(
    Home home,
    Warehouse warehouse,
    LoadEvents events,
    LoadQueue queue,
    Uploads uploads,
    Receipts receipts,
    Function<String, RemoteFiles> remotes,
    Subscriptions subscriptions,
    LedgerVersion version,
    ServerSettings settings,
    Clock clock) {

  Datasets datasets() {
    return new Datasets(home);
  }
}
