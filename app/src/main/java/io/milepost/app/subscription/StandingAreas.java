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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Saved areas whose weekly averages (trips that begin there) are asked for after every load, and
 * told as an event when they are others than before. Thread-safe.
 */
public final class StandingAreas implements AutoCloseable {
  private static final int PAGE = 1000;
  private static final Set<LoadEvent.Kind> MOVING =
      Set.of(LoadEvent.Kind.COMMITTED, LoadEvent.Kind.UNDONE);

  private final Warehouse warehouse;
  private final LoadEvents events;
  private final QueueDatabase database;
  private final Mailbox mailbox;
  private long lastEventId;

  /**
   * @param notices takes sentences for the log
   */
  public StandingAreas(
      Warehouse warehouse, LoadEvents events, QueueDatabase database, Consumer<String> notices) {
    this.warehouse = warehouse;
    this.mailbox = new Mailbox("Asking about standing areas", this::compare, notices);
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
    List<LoadEvent> unseen = unseen();
    List<Long> loads =
        unseen.stream()
            .filter(event -> MOVING.contains(event.kind()))
            .map(LoadEvent::loadId)
            .toList();
    if (!loads.isEmpty()) {
      list().forEach(before -> compare(before, loads));
      database.update("UPDATE standing_area SET last_event_id = ?", last(unseen));
    }
    lastEventId = last(unseen);
  }

  private List<LoadEvent> unseen() {
    List<LoadEvent> unseen = new ArrayList<>();
    List<LoadEvent> page = events.log().list(lastEventId, PAGE);
    while (!page.isEmpty()) {
      unseen.addAll(page);
      page = events.log().list(last(unseen), PAGE);
    }
    return unseen;
  }

  private long last(List<LoadEvent> events) {
    return events.isEmpty() ? lastEventId : events.get(events.size() - 1).eventId();
  }

  private void compare(Standing before, List<Long> loads) {
    Standing now;
    try {
      now = ask(before.area());
    } catch (UsageException e) {
      return; // it was saved when it was added, and can be again
    }
    if (!Objects.equals(now.weeklyAverage(), before.weeklyAverage())) {
      events.noteAreaChanged(now.area(), loads, before.weeklyAverage(), now.weeklyAverage());
    }
    if (!now.equals(before)) { // after it was told: twice after a crash, and never not at all
      database.update(
          "UPDATE standing_area SET trips = ?, weekly_average = ? WHERE name = ?",
          now.trips(),
          now.weeklyAverage(),
          now.area());
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
