package io.milepost.app.subscription;

import io.milepost.app.load.CloudEventJson;
import io.milepost.ingest.http.Answer;
import io.milepost.ingest.http.WebClient;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.model.LoadEvent;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Sends one event to one subscription: one request, signed. */
final class WebhookSender {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WebClient client;
  private final Clock clock;

  /**
   * @param rule which addresses may be sent to
   */
  WebhookSender(AddressRule rule, Clock clock) {
    this.client = new WebClient(rule, PATIENCE);
    this.clock = clock;
  }

  /**
   * Sends an event; the same event has the same {@code webhook-id}, however often it is sent.
   *
   * @throws RetryableException when it was not taken
   */
  void send(Webhook webhook, LoadEvent event) {
    String messageId = messageId(webhook, event);
    String body = CloudEventJson.of(event);
    requireTaken(webhook.url(), answer(webhook.url(), headers(webhook, messageId, body), body));
  }

  private Map<String, String> headers(Webhook webhook, String messageId, String body) {
    Instant now = clock.instant();
    return Map.of(
        "content-type",
        "application/cloudevents+json; charset=utf-8",
        "webhook-id",
        messageId,
        "webhook-timestamp",
        Long.toString(now.getEpochSecond()),
        "webhook-signature",
        Signature.of(webhook.secret(), messageId, now, body));
  }

  /** The moment tells events of the same number apart, when a warehouse was replaced. */
  private static String messageId(Webhook webhook, LoadEvent event) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, event.at());
    return "%s_%d_%s".formatted(webhook.webhookId(), event.eventId(), Long.toString(micros, 36));
  }

  private int answer(URI url, Map<String, String> headers, String body) {
    try {
      Answer answer = client.send("POST", url, headers, body.getBytes(StandardCharsets.UTF_8));
      answer.body().close(); // unread: it may never end, and says nothing to us
      return answer.status();
    } catch (IOException e) {
      throw new RetryableException(
          "Expected %s to take the event, but it could not be sent: %s."
              .formatted(url, e.getMessage()),
          e);
    }
  }

  private static void requireTaken(URI url, int status) {
    if (status < 200 || status > 299) {
      throw new RetryableException(
          "Expected %s to take the event with a status of 2xx, found %d.".formatted(url, status));
    }
  }
}
