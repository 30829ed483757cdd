package io.milepost.app.subscription;

import io.milepost.model.LoadEvent;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A subscription to events.
 *
 * @param webhookId stable, such as {@code wh_3f0c…}
 * @param url where events are sent to; http or https
 * @param secret signs what is sent: {@code whsec_} and the key in Base64
 * @param kinds the kinds of events that are sent; empty for all
 */
public record Webhook(
    String webhookId, URI url, String secret, Set<LoadEvent.Kind> kinds, Instant createdAt) {
  public Webhook {
    kinds = Set.copyOf(kinds);
  }

  boolean wants(LoadEvent event) {
    return kinds.isEmpty() || kinds.contains(event.kind());
  }
}
