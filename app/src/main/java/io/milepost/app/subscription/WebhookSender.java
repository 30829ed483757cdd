package io.milepost.app.subscription;

import io.milepost.app.load.CloudEventJson;
import io.milepost.ingest.remote.AddressRule;
import io.milepost.model.LoadEvent;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sends one event to one subscription: one request, signed. */
final class WebhookSender {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final AddressRule guard;
  private final Clock clock;

  /**
   * @param guard throws when an address must not be sent to
   */
  WebhookSender(AddressRule guard, Clock clock) {
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Sends an event; the same event has the same {@code webhook-id}, however often it is sent.
   *
   * @throws RetryableException when it was not taken
   */
  void send(Webhook webhook, LoadEvent event) {
    requireAllowed(webhook.url());
    String messageId = webhook.webhookId() + "_" + event.eventId();
    String body = CloudEventJson.of(event);
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(PATIENCE)
            .header("content-type", "application/cloudevents+json; charset=utf-8")
            .header("user-agent", "milepost")
            .header("webhook-id", messageId)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", Signature.of(webhook.secret(), messageId, now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    requireTaken(webhook.url(), answer(request));
  }

  private void requireAllowed(URI url) {
    try {
      guard.require(url);
    } catch (IOException e) {
      throw new RetryableException("%s cannot be reached: %s.".formatted(url, e.getMessage()), e);
    }
  }

  private int answer(HttpRequest request) {
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close(); // unread: it may never end, and says nothing to us
      return answer.statusCode();
    } catch (IOException e) {
      throw new RetryableException(
          "Expected %s to take the event, but it could not be sent: %s."
              .formatted(request.uri(), e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted while sending to " + request.uri(), e);
    }
  }

  private static void requireTaken(URI url, int status) {
    if (status < 200 || status > 299) {
      throw new RetryableException(
          "Expected %s to take the event with a status of 2xx, found %d.".formatted(url, status));
    }
  }
}
