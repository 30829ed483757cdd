package io.milepost.app.subscription;

import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.queue.QueueDatabase.Change;
import io.milepost.model.LoadEvent;
import io.milepost.warehouse.EventLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the places that subscriptions have in the event log against the log itself: the warehouse
 * may have been replaced while no server ran, and its log with it.
 */
public final class Places {
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS known_event (event_id BIGINT, happened_at VARCHAR(40))";

  private final QueueDatabase database;
  private final EventLog log;

  public Places(QueueDatabase database, EventLog log) {
    this.database = database;
    this.log = log;
    database.update(TABLE);
  }

  /**
   * Has subscriptions whose place is of another log, or behind the end of this one, hear what
   * happens from now on. What was still to be delivered of another log is forgotten. To be called
   * before anything is delivered.
   */
  public void settle() {
    long last = log.lastId();
    long kept = isSameLog() ? last : 0;
    List<Change> changes = new ArrayList<>();
    for (String table : List.of("webhook", "standing_area")) {
      changes.add(
          Change.of(
              "UPDATE %s SET last_event_id = ? WHERE last_event_id > ?".formatted(table),
              last,
              kept == 0 ? -1L : kept));
    }
    changes.add(Change.of("DELETE FROM delivery WHERE event_id > ?", kept));
    changes.add(Change.of("DELETE FROM known_event"));
    event(last)
        .forEach(
            event ->
                changes.add(
                    Change.of(
                        "INSERT INTO known_event VALUES (?, ?)", last, event.at().toString())));
    database.updateAll(changes);
  }

  /** Whether the last event that was there when a server last began is still the same. */
  private boolean isSameLog() {
    return database
        .list(
            "SELECT event_id, happened_at FROM known_event",
            row -> isThere(row.getLong(1), row.getString(2)))
        .stream()
        .allMatch(there -> there);
  }

  private boolean isThere(long eventId, String happenedAt) {
    return event(eventId).stream().anyMatch(event -> event.at().toString().equals(happenedAt));
  }

  private List<LoadEvent> event(long eventId) {
    return log.list(eventId - 1, 1).stream().filter(event -> event.eventId() == eventId).toList();
  }
}
