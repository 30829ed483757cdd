package io.milepost.app.question;

import io.milepost.app.report.AskedArea;
import io.milepost.app.route.StoredRoutes;
import io.milepost.model.Area;
import io.milepost.model.UsageException;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.Explanation;
import io.milepost.warehouse.report.KnownNames;
import io.milepost.warehouse.report.RouteAverages;
import io.milepost.warehouse.report.WeeklyAverage;
import io.milepost.warehouse.report.WeeklyQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How many trips a week, in an area or by its routes?
 *
 * @param asked the area, or one route of it
 * @param question what is asked about its trips
 * @param byRoute whether the answer has a part for each route of the region
 * @param explain whether the answer tells the figures under every other definition, too
 */
public record WeeklyInquiry(
    AskedArea asked, WeeklyQuestion question, boolean byRoute, boolean explain) {

  /**
   * Puts a question together.
   *
   * @param route the only route of the region that is asked about, or null
   * @throws UsageException when routes are asked for of what is no region, or with an explanation
   */
  public static WeeklyInquiry of(
      AskedArea asked,
      @Nullable Integer route,
      WeeklyQuestion question,
      boolean byRoute,
      boolean explain) {
    if (route == null && !byRoute) {
      return new WeeklyInquiry(asked, question, false, explain);
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
    return new WeeklyInquiry(
        route == null ? asked : AskedArea.route(region.name(), route), question, byRoute, false);
  }

  /**
   * Answers from the trips of {@code warehouse}.
   *
   * @throws UsageException when there is no such datasource or route, or no week is asked about
   */
  public WeeklyReply ask(Warehouse warehouse) {
    String datasource = question.datasource();
    if (datasource != null) {
      KnownNames.require("datasource", datasource, warehouse.datasources());
    }
    if (byRoute) {
      return new WeeklyReply.ByRoute(asked, routes(warehouse));
    }
    WeeklyAverage average = average(warehouse);
    return new WeeklyReply.Whole(
        asked, average, explain ? Explanation.of(warehouse, average) : null);
  }

  private WeeklyAverage average(Warehouse warehouse) {
    @Nullable Integer routeId = asked.routeId();
    return routeId == null
        ? WeeklyAverage.ask(warehouse, question)
        : routes(warehouse).get(routeId);
  }

  private RouteAverages routes(Warehouse warehouse) {
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
