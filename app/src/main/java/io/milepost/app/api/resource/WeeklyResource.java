package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.operation.ParameterType.DAY;
import static io.milepost.app.api.operation.ParameterType.FLAG;
import static io.milepost.app.api.operation.ParameterType.TEXT;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import io.milepost.app.question.WeeklyInquiry;
import io.milepost.app.report.AreaFinder;
import io.milepost.app.report.AskedArea;
import io.milepost.app.report.BoxText;
import io.milepost.app.report.GeoJsonReader;
import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.WeeklyQuestion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/weekly-average}. */
final class WeeklyResource {
  private static final String PATH = "/v1/reports/weekly-average";
  private static final List<Parameter> QUESTION =
      List.of(
          query(
              "match",
              new ParameterType.Word(WeeklySchemas.MATCHES),
              "Which end of a trip must lie in the area (default: origin). Plays no part for a region."),
          query("from", DAY, "First day asked about; its whole week counts."),
          query("to", DAY, "The day after the last asked about; its week counts whole."),
          query("datasource", TEXT, "Only trips of this datasource."),
          query("explain", FLAG, "Also what every other definition in use comes to."));

  private final Warehouse warehouse;
  private final Names names;
  private final Tagged tagged;

  WeeklyResource(Services services, Names names) {
    warehouse = services.warehouse();
    this.names = names;
    tagged = new Tagged(services.version());
  }

  Stream<Operation> operations() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("anyOf").add(Schema.ref("WeeklyAverage")).add(Schema.ref("RouteAverages"));
    Operation get =
        Operation.of(
                Method.GET, PATH, "weeklyAverage", "reports", "How many trips a week in an area?")
            .with(query("region", TEXT, "A region by name: all its trips."))
            .with(query("bbox", TEXT, "A box W,S,E,N in degrees, its sides included."))
            .with(query("area", TEXT, "A saved area by name."))
            .with(QUESTION.toArray(Parameter[]::new))
            .with(query("route", new ParameterType.Whole(1, Integer.MAX_VALUE), "Only this route."))
            .with(query("by_route", FLAG, "A part for each route of the region."))
            .gives(200, "The weekly average.", Content.json(answer))
            .gives(304, "Nothing has changed since the answer that the client knows.")
            .by(this::named);
    Operation post =
        Operation.of(
                Method.POST,
                PATH,
                "weeklyAverageOfPolygon",
                "reports",
                "How many trips a week in a polygon?")
            .with(QUESTION.toArray(Parameter[]::new))
            .takes(
                new Content(Content.GEO_JSON, Schema.anyObject()), Content.json(Schema.anyObject()))
            .gives(200, "The weekly average.", Content.json(Schema.ref("WeeklyAverage")))
            .by(this::drawn);
    return Stream.of(get, post);
  }

  private void named(Call call) throws IOException {
    requireOneArea(call);
    tagged.json(
        call, call.context().queryString() + "", json -> inquiry(call).ask(warehouse).json(json));
  }

  private static void requireOneArea(Call call) {
    long areas =
        Stream.of("region", "bbox", "area").filter(name -> call.findText(name) != null).count();
    if (areas != 1) {
      throw new ProblemException(
          ProblemType.WRONG_PARAMETER,
          "Expected one of 'region', 'bbox' and 'area', found %d of them. POST takes polygons."
              .formatted(areas));
    }
  }

  private WeeklyInquiry inquiry(Call call) {
    AskedArea asked = asked(call);
    Long route = call.findNumber("route");
    return WeeklyInquiry.of(
        asked,
        route == null ? null : Math.toIntExact(route),
        question(call, asked),
        call.flag("by_route"),
        call.flag("explain"));
  }

  private AskedArea asked(Call call) {
    AreaFinder finder = new AreaFinder(warehouse);
    String region = call.findText("region");
    if (region != null) {
      names.requireRegion(region);
      return AskedArea.given(new Area.Region(region));
    }
    String box = call.findText("bbox");
    return box != null
        ? ProblemType.WRONG_AREA.unless(() -> AskedArea.given(BoxText.parse(box)))
        : ProblemType.UNKNOWN_AREA.unless(() -> finder.saved(call.text("area")));
  }

  private WeeklyQuestion question(Call call, AskedArea asked) {
    String datasource = call.findText("datasource");
    if (datasource != null) {
      names.requireDatasource(datasource);
    }
    return new WeeklyQuestion(
        asked.area(),
        match(call.findText("match")),
        call.findDay("from"),
        call.findDay("to"),
        datasource);
  }

  private static Match match(@Nullable String word) {
    return Match.valueOf(Objects.requireNonNullElse(word, "origin").toUpperCase(Locale.ROOT));
  }

  private void drawn(Call call) throws IOException {
    String text = JsonBody.text(call);
    AskedArea asked =
        ProblemType.WRONG_AREA.unless(
            () -> AskedArea.given(GeoJsonReader.read(text, "the body of the request")));
    WeeklyInquiry inquiry =
        WeeklyInquiry.of(asked, null, question(call, asked), false, call.flag("explain"));
    call.json(json -> inquiry.ask(warehouse).json(json));
  }
}
