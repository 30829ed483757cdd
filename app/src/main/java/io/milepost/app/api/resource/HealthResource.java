package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the server lives and is ready, and what it counts. */
final class HealthResource {
  private static final String PROMETHEUS = "text/plain";

  private final Services services;
  private final Meters meters;

  HealthResource(Services services, Meters meters) {
    this.services = services;
    this.meters = meters;
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of("Health", object(member("status", word(List.of("ok")))));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(Method.GET, "/health/live", "live", "health", "Whether the server lives.")
            .needsNoKey()
            .gives(200, "It does.", Content.json(ref("Health")))
            .by(HealthResource::ok),
        Operation.of(
                Method.GET, "/health/ready", "ready", "health", "Whether the warehouse answers.")
            .needsNoKey()
            .gives(200, "It does.", Content.json(ref("Health")))
            .by(this::ready),
        Operation.of(
                Method.GET, "/metrics", "metrics", "health", "What is counted, for Prometheus.")
            .gives(200, "The figures.", new Content(PROMETHEUS, text()))
            .by(
                call ->
                    call.bytes(
                        PROMETHEUS + "; version=0.0.4; charset=utf-8",
                        meters.scrape().getBytes(StandardCharsets.UTF_8))));
  }

  private static void ok(Call call) throws IOException {
    call.json(
        json -> {
          json.writeStartObject();
          json.writeStringField("status", "ok");
          json.writeEndObject();
        });
  }

  /** What the warehouse throws makes the status 503 or 500. */
  private void ready(Call call) throws IOException {
    var unused = services.warehouse().ledger().find(1);
    ok(call);
  }
}
