package io.milepost.app.subscription;

import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.queue.QueueDatabase.Change;
import io.milepost.model.LoadEvent;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.EventLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what is kept beside the warehouse against the warehouse's event log: the places that
 * subscriptions have in it, what was taken in already. The warehouse may have been replaced while
 * no server ran, and its log with it.
 */
public final class Places implements AutoCloseable {
  private final QueueDatabase database;
  private final LoadEvents events;
  private final EventLog log;
  private volatile Runnable deaf = () -> {};

  public Places(QueueDatabase database, LoadEvents events) {
    this.database = database;
    this.events = events;
    this.log = events.log();
  }

  /**
   * Has subscriptions whose place is of another log, or behind the end of this one, hear what
   * happens from now on. What was still to be delivered of another log is forgotten, and so is what
   * another warehouse has taken in: this one has not. To be called before anything is accepted or
   * delivered.
   */
  public void settle() {
    long last = log.lastId();
    long kept = isSameLog() ? last : 0;
    List<Change> changes = new ArrayList<>();
    if (kept == 0) {
      changes.add(Change.of("DELETE FROM receipt"));
      changes.add(Change.of("DELETE FROM arrival"));
    }
    for (String table : List.of("webhook", "standing_area")) {
      changes.add(
          Change.of(
              "UPDATE %s SET last_event_id = ? WHERE last_event_id > ?".formatted(table),
              last,
              kept == 0 ? -1L : kept));
    }
    changes.add(Change.of("DELETE FROM delivery WHERE event_id > ?", kept));
    changes.add(Change.of("DELETE FROM known_event"));
    event(last).forEach(event -> changes.add(knowing(event)));
    database.updateAll(changes);
    if (last == 0) {
      deaf = events.listen(this::remember);
    }
  }

  private static Change knowing(LoadEvent event) {
    return Change.of(
        "INSERT INTO known_event VALUES (?, ?)", event.eventId(), event.at().toString());
  }

  /** The first event of a log that was empty: what it is told apart by from now on. */
  private void remember(LoadEvent first) {
    try {
      database.updateAll(List.of(Change.of("DELETE FROM known_event"), knowing(first)));
      deaf.run();
    } catch (RetryableException e) {
      // the next event will do as well
    }
  }

  /**
   * Whether the last event that was there when a server last began, or else the first that happened
   * then, is still the same.
   */
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

  /** Before the database is closed. */
  @Override
  public void close() {
    deaf.run();
  }
}
