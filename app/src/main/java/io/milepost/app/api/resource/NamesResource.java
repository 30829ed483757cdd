package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;

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
import io.milepost.app.report.LatestDatasourceJson;
import io.milepost.app.report.RegionsJson;
import io.milepost.model.Coverage;
import io.milepost.warehouse.Warehouse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Regions, datasources and the days that have trips. */
final class NamesResource {
  private static final int MOST_REGIONS = 1_000_000;

  private final Warehouse warehouse;
  private final Names names;
  private final Tagged tagged;

  NamesResource(Services services, Names names) {
    warehouse = services.warehouse();
    this.names = names;
    tagged = new Tagged(services.version());
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "Regions", object(member("regions", list(text()))),
        "Datasources", object(member("datasources", list(text()))),
        "RegionsOfDatasource",
            object(member("datasource", text()), member("regions", list(text()))),
        "LatestDatasource",
            object(
                member("regions", list(text())),
                member("region", text()),
                member("datasource", text()),
                member("started_at", text())),
        "Coverage",
            object(
                member("first", orNull(Schema.day())),
                member("last", orNull(Schema.day())),
                member("weeks", Schema.count())));
  }

  Stream<Operation> operations() {
    return Stream.of(
        get("/v1/regions", "regions", "All regions that have trips.")
            .gives(200, "The regions.", Content.json(ref("Regions")))
            .by(call -> names(call, "regions", names.regions())),
        get("/v1/datasources", "datasources", "All datasources that have trips.")
            .gives(200, "The datasources.", Content.json(ref("Datasources")))
            .by(call -> names(call, "datasources", names.datasources())),
        get("/v1/coverage", "coverage", "The days from the first to the last trip.")
            .gives(200, "The coverage; nulls without trips.", Content.json(ref("Coverage")))
            .by(this::coverage),
        get(
                "/v1/reports/latest-datasource",
                "latestDatasource",
                "Which datasource reported the latest trip in the regions with most trips?")
            .with(
                Parameter.query(
                    "top_regions",
                    new ParameterType.Whole(1, MOST_REGIONS),
                    "How many of the most common regions to look at (default: 2)."))
            .gives(200, "The datasource.", Content.json(ref("LatestDatasource")))
            .gives(304, "Nothing has changed.")
            .by(this::latest),
        get(
                "/v1/reports/regions",
                "regionsOfDatasource",
                "Which regions have a trip from a datasource?")
            .with(Parameter.required("datasource", ParameterType.TEXT, "The datasource."))
            .gives(200, "The regions.", Content.json(ref("RegionsOfDatasource")))
            .gives(304, "Nothing has changed.")
            .by(this::regionsOf));
  }

  private static Operation.Draft get(String path, String id, String summary) {
    return Operation.of(Method.GET, path, id, "reports", summary);
  }

  private static void names(Call call, String member, List<String> names) throws IOException {
    call.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart(member);
          for (String name : names) {
            json.writeString(name);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void coverage(Call call) throws IOException {
    Coverage covered = warehouse.findCoverage().orElse(null);
    call.json(
        json -> {
          json.writeStartObject();
          json.writeStringField("first", covered == null ? null : covered.first().toString());
          json.writeStringField("last", covered == null ? null : covered.last().toString());
          json.writeNumberField(
              "weeks", covered == null ? 0 : covered.firstWeek().until(covered.lastWeek().next()));
          json.writeEndObject();
        });
  }

  private void latest(Call call) throws IOException {
    int top = Math.toIntExact(call.number("top_regions", 2));
    tagged.json(
        call,
        "latest-datasource " + top,
        json ->
            LatestDatasourceJson.write(
                json,
                warehouse
                    .findLatestDatasource(top)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemType.NO_TRIPS,
                                "There are no trips yet, so there is no latest one. Load some first."))));
  }

  private void regionsOf(Call call) throws IOException {
    String datasource = call.text("datasource");
    tagged.json(
        call,
        "regions of " + datasource,
        json -> {
          names.requireDatasource(datasource);
          RegionsJson.write(json, datasource, warehouse.regionsOf(datasource));
        });
  }
}
