package io.milepost.warehouse.duckdb;

import io.milepost.model.LoadEvent;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Events as rows of {@code load_event}. */
final class EventRows {
  private EventRows() {}

  /** The events with ids from {@code first} on. */
  static List<LoadEvent> numbered(List<LoadEvent> events, long first) {
    List<LoadEvent> numbered = new ArrayList<>();
    for (LoadEvent event : events) {
      numbered.add(
          new LoadEvent(
              first + numbered.size(), event.loadId(), event.kind(), event.at(), event.data()));
    }
    return numbered;
  }

  static void insert(DuckDBConnection connection, List<LoadEvent> events) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (LoadEvent event : events) {
      values.add(event.eventId());
      values.add(event.loadId());
      values.add(event.kind().word());
      values.add(LedgerWriter.utc(event.at()));
      values.add(event.data());
    }
    Rows.insert(
        connection,
        "INSERT INTO load_event (event_id, load_id, kind, happened_at, data)",
        events.size(),
        values);
  }
}
