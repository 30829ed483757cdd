package io.milepost.app.cli;

import io.milepost.app.report.AskedArea;
import io.milepost.app.route.StoredRoutes;
import io.milepost.model.Area;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.RouteAverages;
import io.milepost.warehouse.report.WeeklyQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two ways to ask about the routes of a region; at most one is given. */
final class AskedRouteOptions {
  @Option(
      names = "--route",
      paramLabel = "ID",
      description = "Only trips of this route; 'milepost routes list' shows which there are.")
  private @Nullable Integer route;

  @Option(
      names = "--by-route",
      description =
          "A row for each route of the region, and one for trips that belong to none; together"
              + " they are the region's.")
  private boolean byRoute;

  boolean all() {
    return byRoute;
  }

  /** The area that is asked about: the one route of it, where that is asked for. */
  AskedArea narrow(AskedArea asked, boolean explain) {
    if (route == null && !byRoute) {
      return asked;
    }
    String option = byRoute ? "--by-route" : "--route";
    if (!(asked.area() instanceof Area.Region region)) {
      throw new UsageException(
          "Expected --region with %s, as routes belong to a region; found another area."
              .formatted(option));
    }
    if (explain) {
      throw new UsageException(
          "--explain does not go with %s; ask about the region, or without --explain."
              .formatted(option));
    }
    return route == null ? asked : AskedArea.route(region.name(), route);
  }

  /** The answer about the routes that {@code asked} names. */
  static RouteAverages ask(Warehouse warehouse, AskedArea asked, WeeklyQuestion question) {
    StoredRoutes routes = new StoredRoutes(warehouse.routes());
    String region = ((Area.Region) asked.area()).name();
    if (asked.routeId() == null) {
      routes.getAll(region);
    } else {
      routes.get(region, asked.routeId());
    }
    return RouteAverages.ask(warehouse, question);
  }
}
