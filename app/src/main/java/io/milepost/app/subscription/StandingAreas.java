package io.milepost.app.subscription;

import io.milepost.app.load.LoadEvents;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.report.AreaFinder;
import io.milepost.model.LoadEvent;
import io.milepost.model.Match;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.WeeklyAverage;
import io.milepost.warehouse.report.WeeklyQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Saved areas whose weekly averages (trips that begin there) are asked for after every load, and
 * told as an event when they are others than before. Thread-safe.
 */
public final class StandingAreas implements AutoCloseable {
  private static final int PAGE = 1000;

  private final Warehouse warehouse;
  private final LoadEvents events;
  private final QueueDatabase database;
  private final Mailbox mailbox = new Mailbox("standing-areas", this::compare);
  private long lastEventId;

  public StandingAreas(Warehouse warehouse, LoadEvents events, QueueDatabase database) {
    this.warehouse = warehouse;
    this.events = events;
    this.database = database;
  }

  /**
   * An area, with the answer that was given last.
   *
   * @param weeklyAverage null when there was no week
   */
  public record Standing(String area, long trips, @Nullable Double weeklyAverage) {}

  /** Tells of the changes of areas from now on. */
  public void start() {
    lastEventId =
        database
            .list(
                "SELECT min(last_event_id) FROM standing_area HAVING count(*) > 0",
                row -> row.getLong(1))
            .stream()
            .findFirst()
            .orElseGet(events.log()::lastId);
    mailbox.start(events);
  }

  /**
   * Has the area watched.
   *
   * @param area the name of a saved area
   * @throws UsageException when there is none
   */
  public synchronized Standing add(String area) {
    Standing now = ask(area);
    database.update("DELETE FROM standing_area WHERE name = ?", area);
    database.update(
        "INSERT INTO standing_area VALUES (?, ?, ?, ?)",
        area,
        now.trips(),
        now.weeklyAverage(),
        events.log().lastId());
    return now;
  }

  /** Whether the area was watched. */
  public synchronized boolean remove(String area) {
    return database.update("DELETE FROM standing_area WHERE name = ?", area) > 0;
  }

  public List<Standing> list() {
    return database.list(
        "SELECT name, trips, weekly_average FROM standing_area ORDER BY name", StandingAreas::read);
  }

  private synchronized void compare() {
    List<Long> loads = changes();
    if (!loads.isEmpty()) {
      list().forEach(before -> compare(before, loads));
      database.update("UPDATE standing_area SET last_event_id = ?", lastEventId);
    }
  }

  /** Loads that were committed or undone since the last time. */
  private List<Long> changes() {
    List<Long> loads = new ArrayList<>();
    List<LoadEvent> unseen = events.log().list(lastEventId, PAGE);
    while (!unseen.isEmpty()) {
      for (LoadEvent event : unseen) {
        if (event.kind() == LoadEvent.Kind.COMMITTED || event.kind() == LoadEvent.Kind.UNDONE) {
          loads.add(event.loadId());
        }
        lastEventId = event.eventId();
      }
      unseen = events.log().list(lastEventId, PAGE);
    }
    return loads;
  }

  private void compare(Standing before, List<Long> loads) {
    Standing now;
    try {
      now = ask(before.area());
    } catch (UsageException e) {
      return; // it was saved when it was added, and can be again
    }
    if (!now.equals(before)) {
      database.update(
          "UPDATE standing_area SET trips = ?, weekly_average = ? WHERE name = ?",
          now.trips(),
          now.weeklyAverage(),
          now.area());
    }
    if (!Objects.equals(now.weeklyAverage(), before.weeklyAverage())) {
      events.noteAreaChanged(now.area(), loads, before.weeklyAverage(), now.weeklyAverage());
    }
  }

  private Standing ask(String area) {
    WeeklyQuestion question =
        new WeeklyQuestion(
            new AreaFinder(warehouse).saved(area).area(), Match.ORIGIN, null, null, null);
    WeeklyAverage answer = WeeklyAverage.ask(warehouse, question);
    return new Standing(area, answer.trips(), answer.average());
  }

  private static Standing read(ResultSet row) throws SQLException {
    return new Standing(row.getString(1), row.getLong(2), (Double) row.getObject(3));
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
