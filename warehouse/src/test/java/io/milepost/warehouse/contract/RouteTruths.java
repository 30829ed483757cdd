package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.RouteSet;
import io.milepost.model.Week;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What must hold of routes between any two operations. */
final class RouteTruths {
  private static final String STORED =
      """
      SELECT load_id, route_id, datasource_id, date_trunc('week', started_at), count(*),
        min(started_at), max(started_at)
      FROM trip WHERE route_id IS NOT NULL GROUP BY 1, 2, 3, 4
      """;
  private static final String MART =
      """
      SELECT load_id, route_id, datasource_id, week, trips, first_seen, last_seen
      FROM fact_route_weekly
      """;

  private final OpenWarehouse warehouse;

  RouteTruths(OpenWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  void check() {
    warehouse.assertNone("route mart but not trips", MART + " EXCEPT ALL " + STORED);
    warehouse.assertNone("trips but not route mart", STORED + " EXCEPT ALL " + MART);
    RouteSet routes =
        warehouse
            .get()
            .routes()
            .find()
            .orElseGet(() -> new RouteSet("none", "{}", 0, new TreeMap<>()));
    checkTrips("trip", LongitudeRoutes.strips(routes));
    checkTrips("trip_duplicate", LongitudeRoutes.strips(routes));
    List<StoredRoute> listed = warehouse.get().routes().list(null);
    assertThat(listed)
        .extracting(StoredRoute::routeId)
        .containsExactlyElementsOf(routes.shapes().keySet());
    for (StoredRoute route : listed) {
      assertThat(route.shape()).isEqualTo(routes.shapes().get(route.routeId()));
      checkTrips(route);
    }
  }

  private void checkTrips(String table, SortedMap<Integer, Strip> strips) {
    String sql = "SELECT region_id, origin_lon, started_at, route_id FROM " + table;
    for (List<@Nullable Object> row : warehouse.rows(sql)) {
      int secondOfDay = ((LocalDateTime) row.get(2)).toLocalTime().toSecondOfDay();
      int expected =
          LongitudeRoutes.routeOf(
              strips, ((Number) row.get(0)).intValue(), (double) row.get(1), secondOfDay);
      int stored = row.get(3) == null ? 0 : ((Number) row.get(3)).intValue();
      if (stored != expected) {
        assertThat(stored).as("%s %s", table, row).isEqualTo(expected);
      }
    }
  }

  private void checkTrips(StoredRoute route) {
    List<@Nullable Object> trips =
        warehouse
            .rows(
                """
                SELECT count(*), min(started_at), max(started_at), min(region)
                FROM trips WHERE route_id = %d
                """
                    .formatted(route.routeId()))
            .get(0);
    assertThat(trips.subList(0, 3))
        .containsExactly(route.trips(), route.firstSeen(), route.lastSeen());
    assertThat(route.tripsByDatasource().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(route.trips());
    if (route.trips() > 0) {
      assertThat(route.region()).isEqualTo(trips.get(3));
      checkWeeks(route);
    }
  }

  private void checkWeeks(StoredRoute route) {
    SortedMap<Integer, SortedMap<Week, Long>> weeks =
        warehouse.get().routes().tripsPerWeek(route.region(), null);
    assertThat(weeks.get(route.routeId()).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(route.trips());
  }
}
