package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.moment;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.optional;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.config.server.Scope;
import io.milepost.app.subscription.Delivery;
import io.milepost.app.subscription.Subscriptions;
import io.milepost.app.subscription.Webhook;
import io.milepost.model.LoadEvent;
import io.milepost.model.Nearest;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /v1/webhooks}: who is sent events. */
final class WebhooksResource {
  private static final String ALL = "/v1/webhooks";
  private static final String ONE = ALL + "/{id}";
  private static final String TAG = "subscriptions";
  private static final List<String> KINDS =
      Stream.of(LoadEvent.Kind.values()).map(LoadEvent.Kind::word).toList();
  private static final Parameter ID =
      Parameter.path("id", ParameterType.TEXT, "The webhook's id, such as wh_3f0c.");
  private static final Parameter EVENT =
      Parameter.path("event", new ParameterType.Whole(1, Long.MAX_VALUE), "The event's id.");

  private final Services services;
  private final Subscriptions subscriptions;

  WebhooksResource(Services services) {
    this.services = services;
    subscriptions = services.subscriptions();
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "NewWebhook",
            object(
                member("url", text()),
                optional("kinds", list(word(KINDS)).put("description", "All when left out."))),
        "Webhook",
            object(
                member("webhook_id", text()),
                member("url", text()),
                member("kinds", list(word(KINDS))),
                member("created_at", moment()),
                optional("secret", text().put("description", "Told once, when it is made."))),
        "Webhooks", object(member("webhooks", list(ref("Webhook")))),
        "DeadDelivery",
            object(
                member("webhook_id", text()),
                member("event_id", count()),
                member("attempts", count()),
                member("error", orNull(text()))),
        "DeadDeliveries", object(member("deliveries", list(ref("DeadDelivery")))));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(Method.GET, ALL, "webhooks", TAG, "Who is sent events.")
            .needs(Scope.ADMIN)
            .gives(200, "The webhooks.", Content.json(ref("Webhooks")))
            .by(this::all),
        Operation.of(
                Method.POST,
                ALL,
                "addWebhook",
                TAG,
                "Has events sent from now on, as CloudEvents signed by Standard Webhooks.")
            .needs(Scope.ADMIN)
            .takes(Content.json(ref("NewWebhook")))
            .gives(200, "With the secret that signs.", Content.json(ref("Webhook")))
            .by(this::add),
        Operation.of(Method.DELETE, ONE, "forgetWebhook", TAG, "Sends it events no more.")
            .needs(Scope.ADMIN)
            .with(ID)
            .gives(204, "It is forgotten.")
            .by(this::forget),
        Operation.of(
                Method.GET,
                "/v1/dead-deliveries",
                "deadDeliveries",
                TAG,
                "Events that no attempt could deliver.")
            .needs(Scope.ADMIN)
            .gives(200, "The deliveries.", Content.json(ref("DeadDeliveries")))
            .by(this::dead),
        Operation.of(
                Method.POST,
                ONE + "/deliveries/{event}/replay",
                "replayDelivery",
                TAG,
                "Sends an event again that no attempt could deliver.")
            .needs(Scope.ADMIN)
            .with(ID, EVENT)
            .gives(202, "It is sent again.")
            .by(this::replay));
  }

  private void all(Call call) throws IOException {
    call.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("webhooks");
          for (Webhook webhook : subscriptions.webhooks().list()) {
            write(json, webhook, false);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void add(Call call) throws IOException {
    JsonBody body = JsonBody.of(call, List.of("url", "kinds"));
    URI url = address(body.text("url"));
    Set<LoadEvent.Kind> kinds = kinds(body.texts("kinds"));
    Webhook webhook =
        ProblemType.WRONG_BODY.unless(
            () -> subscriptions.webhooks().add(url, kinds, services.events().log().lastId()));
    call.json(json -> write(json, webhook, true));
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (java.net.URISyntaxException e) {
      throw new ProblemException(
          ProblemType.WRONG_BODY, "Expected 'url' to be an address, found '%s'.".formatted(text));
    }
  }

  private static Set<LoadEvent.Kind> kinds(List<String> words) {
    Set<LoadEvent.Kind> kinds = new HashSet<>();
    for (String word : words) {
      if (!KINDS.contains(word)) {
        throw new ProblemException(
            ProblemType.WRONG_BODY,
            "There is no kind of event '%s'. %s".formatted(word, Nearest.hint(word, KINDS)));
      }
      kinds.add(LoadEvent.Kind.of(word));
    }
    return kinds;
  }

  private static void write(JsonGenerator json, Webhook webhook, boolean withSecret)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("webhook_id", webhook.webhookId());
    json.writeStringField("url", webhook.url().toString());
    json.writeArrayFieldStart("kinds");
    for (String kind : webhook.kinds().stream().map(LoadEvent.Kind::word).sorted().toList()) {
      json.writeString(kind);
    }
    json.writeEndArray();
    json.writeStringField("created_at", webhook.createdAt().toString());
    if (withSecret) {
      json.writeStringField("secret", webhook.secret());
    }
    json.writeEndObject();
  }

  private void forget(Call call) {
    if (!subscriptions.webhooks().remove(call.text("id"))) {
      throw new ProblemException(
          ProblemType.UNKNOWN_WEBHOOK, "There is no webhook '%s'.".formatted(call.text("id")));
    }
    call.context().status(204);
  }

  private void dead(Call call) throws IOException {
    call.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("deliveries");
          for (Delivery delivery : subscriptions.dispatch().dead()) {
            json.writeStartObject();
            json.writeStringField("webhook_id", delivery.webhookId());
            json.writeNumberField("event_id", delivery.eventId());
            json.writeNumberField("attempts", delivery.attempts());
            json.writeStringField("error", delivery.error());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void replay(Call call) {
    ProblemType.NOT_NOW.unless(
        () -> {
          subscriptions.dispatch().replay(call.text("id"), call.number("event", 0));
          return call;
        });
    call.context().status(202);
  }
}
