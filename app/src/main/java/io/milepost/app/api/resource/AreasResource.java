package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.moment;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.api.schema.Schema;
import io.milepost.app.config.server.Scope;
import io.milepost.app.report.AreaFinder;
import io.milepost.app.report.BoxText;
import io.milepost.app.report.GeoJsonReader;
import io.milepost.app.report.SavedAreasJson;
import io.milepost.model.Area;
import io.milepost.model.Nearest;
import io.milepost.warehouse.SavedAreas;
import io.milepost.warehouse.SavedAreas.SavedArea;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code /v1/areas}: areas that are saved by name. */
final class AreasResource {
  private static final String ONE = "/v1/areas/{name}";
  private static final Parameter NAME =
      Parameter.path("name", ParameterType.TEXT, "The area's name.");

  private final Services services;
  private final SavedAreas areas;

  AreasResource(Services services) {
    this.services = services;
    areas = services.warehouse().areas();
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "SavedArea",
            object(
                member("name", text()),
                member("kind", word(List.of("region", "bbox", "geojson"))),
                member("definition", text()),
                member("saved_at", moment())),
        "SavedAreas", object(member("areas", list(ref("SavedArea")))));
  }

  Stream<Operation> operations() {
    Operation list =
        Operation.of(Method.GET, "/v1/areas", "areas", "areas", "All saved areas.")
            .gives(200, "The areas.", Content.json(ref("SavedAreas")))
            .by(call -> call.json(json -> SavedAreasJson.write(json, areas.list())));
    Operation get =
        Operation.of(Method.GET, ONE, "area", "areas", "One saved area.")
            .with(NAME)
            .gives(200, "The area.", Content.json(ref("SavedArea")))
            .by(this::show);
    Operation put =
        Operation.of(
                Method.PUT,
                ONE,
                "saveArea",
                "areas",
                "Saves an area: {\"region\": NAME}, {\"bbox\": [W,S,E,N]} or GeoJSON. One of the same name is replaced.")
            .needs(Scope.INGEST)
            .with(NAME)
            .takes(
                Content.json(Schema.anyObject()), new Content(Content.GEO_JSON, Schema.anyObject()))
            .gives(200, "The area as it is saved.", Content.json(ref("SavedArea")))
            .by(this::save);
    Operation delete =
        Operation.of(Method.DELETE, ONE, "forgetArea", "areas", "Forgets a saved area.")
            .needs(Scope.INGEST)
            .with(NAME)
            .gives(204, "It is forgotten.")
            .by(this::forget);
    return Stream.of(list, get, put, delete);
  }

  private void show(Call call) throws IOException {
    SavedArea area = areas.find(call.text("name")).orElseThrow(() -> unknown(call.text("name")));
    call.json(json -> SavedAreasJson.write(json, area));
  }

  private void save(Call call) throws IOException {
    String name = call.text("name");
    if (name.isBlank()) {
      throw new ProblemException(
          ProblemType.WRONG_PARAMETER, "Expected a name for the area, found an empty one.");
    }
    String text = JsonBody.text(call);
    new AreaFinder(services.warehouse()).save(name, area(text));
    show(call);
  }

  private Area area(String text) {
    JsonNode body = JsonBody.parse(text);
    if (body.path("region").isTextual()) {
      String region = body.path("region").textValue();
      AreaFinder finder = new AreaFinder(services.warehouse());
      return ProblemType.UNKNOWN_REGION.unless(() -> finder.region(region).area());
    }
    return ProblemType.WRONG_AREA.unless(
        () ->
            body.path("bbox").isArray() && !body.has("type")
                ? BoxText.parse(sides(body.path("bbox")))
                : GeoJsonReader.read(text, "the body of the request"));
  }

  private static String sides(JsonNode box) {
    return StreamSupport.stream(box.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(","));
  }

  private void forget(Call call) {
    String name = call.text("name");
    if (!areas.delete(name)) {
      throw unknown(name);
    }
    call.context().status(204);
  }

  private ProblemException unknown(String name) {
    List<String> names = areas.list().stream().map(SavedArea::name).toList();
    return new ProblemException(
        ProblemType.UNKNOWN_AREA,
        "There is no saved area '%s'. %s".formatted(name, Nearest.hint(name, names)));
  }
}
