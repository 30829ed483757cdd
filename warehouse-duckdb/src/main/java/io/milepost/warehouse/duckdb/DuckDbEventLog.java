package io.milepost.warehouse.duckdb;

import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.EventLog;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The event log in DuckDB, written by way of the {@link LedgerJournal}. */
final class DuckDbEventLog implements EventLog {
  private static final String EVENTS =
      "SELECT event_id, load_id, kind, happened_at, data FROM load_event ";

  private final DuckDb database;
  private final LedgerReader ledger;
  private final LedgerJournal journal;

  DuckDbEventLog(DuckDb database, LedgerJournal journal) {
    this.database = database;
    this.journal = journal;
    ledger = new LedgerReader(database);
  }

  @Override
  public LoadEvent append(long loadId, LoadEvent.Kind kind, String data) {
    return journal.append(loadId, kind, data);
  }

  @Override
  public void post(long loadId, LoadEvent.Kind kind, String data) {
    journal.post(loadId, kind, data);
  }

  @Override
  public void onWritten(Consumer<LoadEvent> listener) {
    journal.onWritten(listener);
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
  public long lastId() {
    return journal.lastId();
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
