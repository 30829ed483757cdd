package io.milepost.app.subscription;

import io.milepost.app.queue.QueueDatabase;
import io.milepost.model.LoadEvent;
import io.milepost.model.UsageException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subscriptions there are. Thread-safe. */
public final class Webhooks {
  private static final int LONGEST_URL = 4000;
  private static final String COLUMNS =
      "SELECT webhook_id, url, secret, kinds, created_at FROM webhook ";

  private final QueueDatabase database;
  private final Clock clock;

  public Webhooks(QueueDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Subscribes to what happens from now on.
   *
   * @param lastEventId the last event that is not sent
   * @throws UsageException when the address is not of http or https, or too long to be kept
   */
  public Webhook add(URI url, Set<LoadEvent.Kind> kinds, long lastEventId) {
    if (!List.of("http", "https").contains(String.valueOf(url.getScheme()))
        || url.getHost() == null) {
      throw new UsageException(
          "Expected an address of http or https to send events to, found '%s'.".formatted(url));
    }
    if (url.toString().length() > LONGEST_URL) {
      throw new UsageException(
          "Expected an address of at most %d characters to send events to, found %d."
              .formatted(LONGEST_URL, url.toString().length()));
    }
    Webhook webhook =
        new Webhook(
            "wh_" + UUID.randomUUID().toString().replace("-", ""),
            url,
            Signature.newSecret(),
            kinds,
            clock.instant());
    database.update(
        "INSERT INTO webhook VALUES (?, ?, ?, ?, ?, ?)",
        webhook.webhookId(),
        url.toString(),
        webhook.secret(),
        kinds.stream().map(LoadEvent.Kind::word).sorted().collect(Collectors.joining(",")),
        webhook.createdAt().toString(),
        lastEventId);
    return webhook;
  }

  public List<Webhook> list() {
    return database.list(COLUMNS + "ORDER BY created_at", Webhooks::read);
  }

  public Optional<Webhook> find(String webhookId) {
    return database.list(COLUMNS + "WHERE webhook_id = ?", Webhooks::read, webhookId).stream()
        .findFirst();
  }

  /** Whether there was such a subscription. */
  public boolean remove(String webhookId) {
    database.update("DELETE FROM delivery WHERE webhook_id = ?", webhookId);
    return database.update("DELETE FROM webhook WHERE webhook_id = ?", webhookId) > 0;
  }

  /** The last event that was made a delivery, or that the subscription is not about. */
  long lastEventId(String webhookId) {
    return database
        .list(
            "SELECT last_event_id FROM webhook WHERE webhook_id = ?",
            row -> row.getLong(1),
            webhookId)
        .stream()
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  void advance(String webhookId, long eventId) {
    database.update(
        "UPDATE webhook SET last_event_id = ? WHERE webhook_id = ?", eventId, webhookId);
  }

  private static Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString(1),
        URI.create(row.getString(2)),
        row.getString(3),
        kinds(row.getString(4)),
        Instant.parse(row.getString(5)));
  }

  private static Set<LoadEvent.Kind> kinds(String words) {
    return Stream.of(words.split(","))
        .filter(word -> !word.isEmpty())
        .map(LoadEvent.Kind::of)
        .collect(Collectors.toSet());
  }
}
