package io.milepost.app.api.resource;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.LoadEvents;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;

/** What all operations stand on. */
public record Services(
    Home home,
    Warehouse warehouse,
    LoadEvents events,
    LedgerVersion version,
    ServerSettings settings,
    Clock clock) {

  Datasets datasets() {
    return new Datasets(home);
  }
}
