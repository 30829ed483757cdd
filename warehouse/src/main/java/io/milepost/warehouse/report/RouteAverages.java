package io.milepost.warehouse.report;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Week;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.Warehouse;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weekly average of every route of a region, from one pass over the counts, and of the trips
 * that belong to none: all of them add up to the region's.
 *
 * @param region all trips of the region
 * @param routes by {@code route_id}, also those without a trip in the period
 * @param withoutRoute trips that belong to no route
 */
public record RouteAverages(
    WeeklyAverage region, SortedMap<Integer, WeeklyAverage> routes, WeeklyAverage withoutRoute) {
  public RouteAverages {
    routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
  }

  /**
   * Answers {@code question}, which is about the routes of its region.
   *
   * @throws io.milepost.model.UsageException when the question leaves no week of the coverage
   */
  public static RouteAverages ask(Warehouse warehouse, WeeklyQuestion question) {
    WeeklyAverage region = WeeklyAverage.ask(warehouse, question);
    Optional<Coverage> coverage = warehouse.findCoverage();
    String name = ((Area.Region) question.area()).name();
    RouteStore store = warehouse.routes();
    SortedMap<Integer, SortedMap<Week, Long>> counts =
        store.tripsPerWeek(name, question.datasource());
    SortedMap<Integer, WeeklyAverage> routes = new TreeMap<>();
    for (StoredRoute route : store.list(name)) {
      Map<Week, Long> trips = counts.getOrDefault(route.routeId(), Collections.emptySortedMap());
      routes.put(route.routeId(), region.with(coverage, trips));
    }
    return new RouteAverages(region, routes, region.with(coverage, rest(region, routes)));
  }

  /**
   * The answer for one route of the region.
   *
   * @throws NoSuchElementException when the region has none of that number
   */
  public WeeklyAverage get(int routeId) {
    return Optional.ofNullable(routes.get(routeId)).orElseThrow();
  }

  private static Map<Week, Long> rest(
      WeeklyAverage region, SortedMap<Integer, WeeklyAverage> routes) {
    Map<Week, Long> rest = new TreeMap<>();
    region.series().forEach(week -> rest.put(week.week(), week.trips()));
    for (WeeklyAverage route : routes.values()) {
      route.series().forEach(week -> rest.merge(week.week(), -week.trips(), Long::sum));
    }
    return rest;
  }
}
