package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.text.LengthText;
import io.milepost.app.route.Clockface;
import io.milepost.app.route.RouteJson;
import io.milepost.model.RouteShape;
import io.milepost.warehouse.StoredRoute;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Routes in every format. */
record RoutesAnswer(List<StoredRoute> routes) implements Answer {

  @Override
  public void json(JsonGenerator json) throws IOException {
    RouteJson.writeAll(json, routes);
  }

  @Override
  public Table table() {
    Table table =
        new Table()
            .number("route_id")
            .text("region")
            .count("trips")
            .number("origin_lon")
            .number("origin_lat")
            .number("destination_lon")
            .number("destination_lat")
            .number("origin_spread_meters")
            .number("destination_spread_meters")
            .text("window_start")
            .text("window_end")
            .text("first_seen")
            .text("last_seen")
            .text("trips_by_datasource");
    routes.forEach(route -> add(table, route, route.shape()));
    return table;
  }

  private static void add(Table table, StoredRoute route, RouteShape shape) {
    table.row(
        route.routeId(),
        route.region(),
        route.trips(),
        shape.originLon(),
        shape.originLat(),
        shape.destinationLon(),
        shape.destinationLat(),
        shape.originSpreadMeters(),
        shape.destinationSpreadMeters(),
        RouteJson.clock(shape.windowStartSecond()),
        RouteJson.clock(shape.windowEndSecond()),
        route.firstSeen(),
        route.lastSeen(),
        route.tripsByDatasource());
  }

  @Override
  public void text(Page page) {
    if (routes.isEmpty()) {
      page.line("No routes; 'milepost routes discover' finds those that are there.");
    } else {
      page.table(shortTable());
    }
  }

  private Table shortTable() {
    Table table =
        new Table()
            .number("route")
            .text("region")
            .count("trips")
            .text("origin")
            .number("spread")
            .text("destination")
            .number("spread")
            .text("starts");
    for (StoredRoute route : routes) {
      RouteShape shape = route.shape();
      table.row(
          route.routeId(),
          route.region(),
          route.trips(),
          point(shape.originLon(), shape.originLat()),
          LengthText.words(shape.originSpreadMeters()),
          point(shape.destinationLon(), shape.destinationLat()),
          LengthText.words(shape.destinationSpreadMeters()),
          Clockface.window(shape));
    }
    return table;
  }

  private static String point(double lon, double lat) {
    return String.format(Locale.ROOT, "%.4f %.4f", lon, lat);
  }
}
