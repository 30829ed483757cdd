package io.milepost.app.api.resource;

import io.milepost.warehouse.Warehouse;
import java.util.Objects;

/**
 * Names what the warehouse holds: the same name means the same answers, also after a restart.
 * Thread-safe.
 */
public final class LedgerVersion {
  private final Warehouse warehouse;
  private volatile Named named = new Named(-1, "");

  private record Named(long changes, String name) {}

  public LedgerVersion(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The name; take it before the answer is worked out. */
  public String current() {
    long changes = warehouse.changes();
    return named.changes == changes ? named.name : anew();
  }

  private synchronized String anew() {
    long changes = warehouse.changes();
    if (named.changes != changes) {
      named = new Named(changes, name(changes));
    }
    return named.name;
  }

  private String name(long changes) {
    return "%d.%d.%08x"
        .formatted(
            warehouse.events().lastId(),
            changes,
            Objects.hash(warehouse.areas().list(), warehouse.routes().find()));
  }
}
