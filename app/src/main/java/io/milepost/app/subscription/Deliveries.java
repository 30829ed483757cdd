package io.milepost.app.subscription;

import io.milepost.app.queue.QueueDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The deliveries that are to be made, and those that failed for good. Thread-safe. */
record Deliveries(QueueDatabase database) {
  private static final int LONGEST_ERROR = 4000;

  /** Once an event, however often it is called. */
  void add(String webhookId, long eventId) {
    database.update(
        """
        MERGE INTO delivery USING (VALUES (CAST(? AS VARCHAR(40)), CAST(? AS BIGINT))) v(w, e)
        ON delivery.webhook_id = v.w AND delivery.event_id = v.e
        WHEN NOT MATCHED THEN INSERT VALUES (v.w, v.e, 'pending', 0, NULL)
        """,
        webhookId,
        eventId);
  }

  void taken(String webhookId, long eventId) {
    database.update(
        "DELETE FROM delivery WHERE webhook_id = ? AND event_id = ?", webhookId, eventId);
  }

  void failed(String webhookId, long eventId, Delivery.State state, String error) {
    database.update(
        """
        UPDATE delivery SET state = ?, attempts = attempts + 1, error = ?
        WHERE webhook_id = ? AND event_id = ?
        """,
        state.word(),
        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
        webhookId,
        eventId);
  }

  /** Lets a dead delivery be tried again. */
  boolean revive(String webhookId, long eventId) {
    return database.update(
            """
            UPDATE delivery SET state = 'pending', attempts = 0
            WHERE webhook_id = ? AND event_id = ? AND state = 'dead'
            """,
            webhookId,
            eventId)
        > 0;
  }

  boolean isPending(String webhookId, long eventId) {
    return !database
        .list(
            "SELECT 1 FROM delivery WHERE webhook_id = ? AND event_id = ? AND state = 'pending'",
            row -> true,
            webhookId,
            eventId)
        .isEmpty();
  }

  List<Delivery> list(Delivery.State state) {
    return database.list(
        """
        SELECT webhook_id, event_id, state, attempts, error FROM delivery
        WHERE state = ? ORDER BY event_id, webhook_id
        """,
        Deliveries::read,
        state.word());
  }

  private static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString(1),
        row.getLong(2),
        Delivery.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getInt(4),
        row.getString(5));
  }
}
