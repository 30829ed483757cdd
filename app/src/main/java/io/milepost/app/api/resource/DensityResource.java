package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.operation.ParameterType.DAY;
import static io.milepost.app.api.operation.ParameterType.TEXT;
import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.number;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;
import static io.milepost.app.api.schema.Schema.word;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.report.BoxText;
import io.milepost.app.report.DensityJson;
import io.milepost.model.Area;
import io.milepost.model.CellWindow;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.CellSelection;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.RegionExtents;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/density} and {@code /v1/reports/region-extents}: where trips are. */
final class DensityResource {
  private static final Area.Box WORLD = new Area.Box(-180, -90, 180, 90);
  private static final int USUAL_CELLS = 10_000;
  private static final int MOST_REGIONS = 1000;
  private static final int USUAL_REGIONS = 50;

  private final Warehouse warehouse;
  private final Names names;
  private final Tagged tagged;

  DensityResource(Services services, Names names) {
    warehouse = services.warehouse();
    this.names = names;
    tagged = new Tagged(services.version());
  }

  static Map<String, ObjectNode> schemas() {
    return Map.of(
        "Density",
        object(
            member("match", word(List.of("origin", "destination"))),
            member("level", count()),
            member("cell_degrees", number()),
            member("trips", count()),
            member("most", count()),
            member(
                "cells",
                list(list(count()).put("minItems", 3).put("maxItems", 3))
                    .put("description", "Column, row and trips of each cell that has trips."))),
        "RegionExtents",
        object(
            member(
                "regions",
                list(
                    object(
                        member("region", text()),
                        member("trips", count()),
                        member("lon", number()),
                        member("lat", number()),
                        member("bbox", list(number())))))));
  }

  Stream<Operation> operations() {
    Operation density =
        get("density", "density", "How many trips begin in each cell of WorldCRS84Quad?")
            .with(
                query("bbox", TEXT, "Cells that a box W,S,E,N touches (default: the world)."),
                query(
                    "level",
                    new ParameterType.Whole(0, CellWindow.MAX_LEVEL),
                    "Cells of 180 degrees halved so many times (default: the finest that makes at most 10000)."),
                query(
                    "match",
                    new ParameterType.Word(List.of("origin", "destination")),
                    "Which end of a trip counts (default: origin)."),
                query("region", TEXT, "Only trips of this region."),
                query("from", DAY, "First day asked about; its whole week counts."),
                query("to", DAY, "The day after the last asked about; its week counts whole."),
                query("datasource", TEXT, "Only trips of this datasource."))
            .gives(200, "The cells that have trips.", Content.json(ref("Density")))
            .gives(304, "Nothing has changed.")
            .by(this::density);
    Operation extents =
        get("region-extents", "regionExtents", "Where are the regions that have most trips?")
            .with(
                query(
                    "top",
                    new ParameterType.Whole(1, MOST_REGIONS),
                    "How many regions (default: 50)."))
            .gives(
                200,
                "For each the middle of its origins, and a box that holds all but a few of them.",
                Content.json(ref("RegionExtents")))
            .gives(304, "Nothing has changed.")
            .by(this::extents);
    return Stream.of(density, extents);
  }

  private static Operation.Draft get(String name, String id, String summary) {
    return Operation.of(Method.GET, "/v1/reports/" + name, id, "reports", summary);
  }

  private void density(Call call) throws IOException {
    tagged.json(
        call,
        "density " + call.context().queryString(),
        json -> {
          CellSelection selection = selection(call);
          DensityJson.write(json, selection.match(), warehouse.tripsPerCell(selection));
        });
  }

  private CellSelection selection(Call call) {
    String region = call.findText("region");
    if (region != null) {
      names.requireRegion(region);
    }
    String datasource = call.findText("datasource");
    if (datasource != null) {
      names.requireDatasource(datasource);
    }
    return new CellSelection(
        window(call),
        "destination".equals(call.findText("match")) ? Match.DESTINATION : Match.ORIGIN,
        week(call.findDay("from")),
        weekAfter(call.findDay("to")),
        region,
        datasource);
  }

  private static CellWindow window(Call call) {
    String text = call.findText("bbox");
    Area.Box box = text == null ? WORLD : ProblemType.WRONG_AREA.unless(() -> BoxText.parse(text));
    int level = (int) call.number("level", CellWindow.finestLevel(box, USUAL_CELLS));
    return ProblemType.WRONG_AREA.unless(() -> CellWindow.covering(box, level));
  }

  private static @Nullable Week week(@Nullable LocalDate day) {
    return day == null ? null : Week.of(day);
  }

  /** Weeks count whole, that of the last day too. */
  private static @Nullable Week weekAfter(@Nullable LocalDate end) {
    return end == null ? null : Week.of(end.minusDays(1)).next();
  }

  private void extents(Call call) throws IOException {
    int top = Math.toIntExact(call.number("top", USUAL_REGIONS));
    tagged.json(
        call,
        "region-extents " + top,
        json -> DensityJson.write(json, RegionExtents.ask(warehouse, top)));
  }
}
