package io.milepost.app.api.resource;

import io.milepost.app.load.LoadEvents;
import io.milepost.model.LoadEvent.Kind;
import io.milepost.warehouse.Warehouse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Names what the warehouse holds: the same name means the same answers, also after a restart.
 * Thread-safe.
 */
public final class LedgerVersion {
  private final Warehouse warehouse;
  private final AtomicBoolean changed = new AtomicBoolean(true);
  private volatile long lastChange;
  private volatile String current = "";

  /** Of a warehouse that changes by loads that {@code events} tells of, and by {@link #changed}. */
  public LedgerVersion(Warehouse warehouse, LoadEvents events) {
    this.warehouse = warehouse;
    lastChange = events.log().lastId();
    var unused =
        events.listen(
            event -> {
              if (event.kind() == Kind.COMMITTED || event.kind() == Kind.UNDONE) {
                lastChange = event.eventId();
                changed();
              }
            });
  }

  /** Tells that saved areas or routes are others now. */
  public void changed() {
    changed.set(true);
  }

  /** The name; take it before the answer is worked out. */
  public String current() {
    if (changed.compareAndSet(true, false)) {
      synchronized (this) {
        current =
            "%d.%08x"
                .formatted(
                    lastChange, Objects.hash(warehouse.areas().list(), warehouse.routes().find()));
      }
    }
    return current;
  }
}
