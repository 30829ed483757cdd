package io.milepost.warehouse.duckdb;

import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.EventLog;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The event log in DuckDB. Each event is a transaction of its own, one after the other, so that ids
 * become visible in their order.
 */
final class DuckDbEventLog implements EventLog {
  private static final String EVENTS =
      "SELECT event_id, load_id, kind, happened_at, data FROM load_event ";

  private final DuckDb database;
  private final LedgerReader ledger;
  private final Clock clock;
  private long lastId = -1;

  DuckDbEventLog(DuckDb database, Clock clock) {
    this.database = database;
    this.clock = clock;
    ledger = new LedgerReader(database);
  }

  @Override
  public synchronized LoadEvent append(long loadId, LoadEvent.Kind kind, String data) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LoadEvent event = new LoadEvent(lastId() + 1, loadId, kind, now, data);
    database.run(
        "note what happened to load " + loadId,
        connection ->
            Rows.update(
                connection,
                "INSERT INTO load_event (event_id, load_id, kind, happened_at, data) VALUES (?, ?, ?, ?, ?)",
                event.eventId(),
                loadId,
                kind.word(),
                LedgerWriter.utc(now),
                data));
    lastId = event.eventId();
    return event;
  }

  @Override
  public List<LoadEvent> list(long after, int limit) {
    return events("WHERE event_id > ? ORDER BY event_id LIMIT ?", after, limit);
  }

  @Override
  public List<LoadEvent> list(long loadId, long after, int limit) {
    return events(
        "WHERE load_id = ? AND event_id > ? ORDER BY event_id LIMIT ?", loadId, after, limit);
  }

  private List<LoadEvent> events(String which, Object... parameters) {
    return database.run(
        "read the event log",
        connection -> Rows.list(connection, EVENTS + which, DuckDbEventLog::event, parameters));
  }

  @Override
  public synchronized long lastId() {
    if (lastId < 0) {
      lastId =
          database.run(
              "read the event log",
              connection ->
                  Rows.getLong(connection, "SELECT coalesce(max(event_id), 0) FROM load_event"));
    }
    return lastId;
  }

  @Override
  public List<Load> untold() {
    return ledger.untold();
  }

  private static LoadEvent event(ResultSet row) throws SQLException {
    return new LoadEvent(
        row.getLong(1),
        row.getLong(2),
        LoadEvent.Kind.of(row.getString(3)),
        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(5));
  }
}
