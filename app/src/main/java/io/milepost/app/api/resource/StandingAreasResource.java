package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.number;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;

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
import io.milepost.app.subscription.StandingAreas;
import io.milepost.app.subscription.StandingAreas.Standing;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /v1/standing-areas}: saved areas whose changes are told as events. */
final class StandingAreasResource {
  private static final String ALL = "/v1/standing-areas";
  private static final String ONE = ALL + "/{name}";
  private static final String TAG = "subscriptions";
  private static final Parameter NAME =
      Parameter.path("name", ParameterType.TEXT, "The name of a saved area.");

  private final StandingAreas areas;

  StandingAreasResource(Services services) {
    areas = services.subscriptions().areas();
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "StandingArea",
            object(
                member("area", text()),
                member("trips", count()),
                member("weekly_average", orNull(number()))),
        "StandingAreas", object(member("standing_areas", list(ref("StandingArea")))));
  }

  Stream<Operation> operations() {
    return Stream.of(
        Operation.of(Method.GET, ALL, "standingAreas", TAG, "The areas that are watched.")
            .gives(200, "With the answers given last.", Content.json(ref("StandingAreas")))
            .by(this::all),
        Operation.of(
                Method.PUT,
                ONE,
                "watchArea",
                TAG,
                "Watches a saved area: after each load that moves its weekly average, an event of kind area_changed says the old one, the new one and which loads.")
            .needs(Scope.INGEST)
            .with(NAME)
            .gives(200, "With the answer now.", Content.json(ref("StandingArea")))
            .by(this::watch),
        Operation.of(Method.DELETE, ONE, "forgetStandingArea", TAG, "Watches an area no more.")
            .needs(Scope.INGEST)
            .with(NAME)
            .gives(204, "It is watched no more.")
            .by(this::forget));
  }

  private void all(Call call) throws IOException {
    call.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("standing_areas");
          for (Standing standing : areas.list()) {
            write(json, standing);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Standing standing) throws IOException {
    json.writeStartObject();
    json.writeStringField("area", standing.area());
    json.writeNumberField("trips", standing.trips());
    json.writeObjectField("weekly_average", standing.weeklyAverage());
    json.writeEndObject();
  }

  private void watch(Call call) throws IOException {
    Standing standing = ProblemType.UNKNOWN_AREA.unless(() -> areas.add(call.text("name")));
    call.json(json -> write(json, standing));
  }

  private void forget(Call call) {
    if (!areas.remove(call.text("name"))) {
      throw new ProblemException(
          ProblemType.UNKNOWN_AREA, "'%s' is not watched.".formatted(call.text("name")));
    }
    call.context().status(204);
  }
}
