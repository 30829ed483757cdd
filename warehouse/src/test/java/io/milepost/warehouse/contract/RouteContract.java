package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.RouteSet;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import io.milepost.model.Week;
import io.milepost.warehouse.RouteStore;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Routes: storing them, and which trips belong to them. */
public abstract class RouteContract extends WarehouseContract {
  private static final TripRow WEST = TripRow.numbered(1).between(10, 1, 20, 1);
  private static final TripRow EAST = TripRow.numbered(2).between(12, 2, 20, 1);
  private static final TripRow FAR = TripRow.numbered(3).between(100, 3, 20, 1);

  protected RouteContract(Engine engine) {
    super(engine);
  }

  private RouteStore store() {
    return warehouse.get().routes();
  }

  /** Stores routes of the first region, numbered from {@code firstId} on. */
  private RouteSet replace(int firstId, double... edges) {
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i + 1 < edges.length; i++) {
      strips.add(Strip.of(1, edges[i], edges[i + 1]));
    }
    RouteSet routes = LongitudeRoutes.routes(firstId, strips);
    store().replace(routes);
    warehouse.assertTruths();
    return routes;
  }

  private List<Object> routeIds(String table) {
    return warehouse
        .rows("SELECT coalesce(route_id, 0) FROM %s ORDER BY load_id, origin_lon".formatted(table))
        .stream()
        .map(row -> (Object) ((Number) row.get(0)).intValue())
        .toList();
  }

  @Test
  void hasNoRoutesBeforeADiscovery() {
    warehouse.load(WEST, EAST);

    assertThat(store().find()).isEmpty();
    assertThat(store().list(null)).isEmpty();
    assertThat(store().tripsPerWeek("Prague", null)).isEmpty();
    assertThat(routeIds("trips")).containsExactly(0, 0);
  }

  @Test
  void givesAllTripsInPasses() {
    warehouse.load(WEST, EAST);
    warehouse.load(EAST, FAR.in("Turin"));

    TripPasses passes = store().trips();

    assertThat(passes.trips()).isEqualTo(3);
    AtomicLong lons = new AtomicLong();
    AtomicLong regions = new AtomicLong();
    TripSink sink =
        block -> {
          for (int row = 0; row < block.rows(); row++) {
            lons.addAndGet((long) block.originLons[row]);
            regions.addAndGet(block.regionIds[row]);
          }
        };
    passes.read(() -> sink);
    assertThat(lons).hasValue(122);
    assertThat(regions)
        .hasValue(warehouse.number("SELECT CAST(sum(region_id) AS BIGINT) FROM trip"));
  }

  @Test
  void goesThroughNoTrips() {
    assertThat(store().trips().trips()).isZero();
    assertThat(store().trips().read(() -> block -> {})).isEmpty();
  }

  @Test
  void stampsTripsThatAreThere() {
    warehouse.load(WEST, EAST, FAR);

    RouteSet routes = replace(7, 10, 11, 13, 14);

    assertThat(store().find()).contains(routes);
    assertThat(routeIds("trips")).containsExactly(7, 8, 0);
    assertThat(store().list("Prague"))
        .extracting(StoredRoute::routeId, StoredRoute::region, StoredRoute::trips)
        .containsExactly(tuple(7, "Prague", 1L), tuple(8, "Prague", 1L), tuple(9, "Prague", 0L));
    assertThat(store().list("Turin")).isEmpty();
  }

  @Test
  void stampsByRegionAndTimeOfDay() {
    warehouse.load(WEST, WEST.in("Turin"), WEST.at("2018-05-28T23:50:00"));
    int turin = (int) warehouse.number("SELECT region_id FROM dim_region WHERE region = 'Turin'");

    store()
        .replace(
            LongitudeRoutes.routes(
                1, List.of(Strip.of(turin, 0, 50), new Strip(3 - turin, 0, 50, 0, 43_200))));

    warehouse.assertTruths();
    assertThat(store().list("Turin")).extracting(StoredRoute::trips).containsExactly(1L);
    assertThat(store().list("Prague")).extracting(StoredRoute::trips).containsExactly(1L);
  }

  @Test
  void assignsTripsOfLaterLoads() {
    warehouse.load(WEST);
    replace(1, 10, 11, 13);

    warehouse.load(EAST, FAR, EAST.from("baba_car"));

    assertThat(routeIds("trips")).containsExactly(1, 2, 2, 0);
    assertThat(store().list(null))
        .extracting(StoredRoute::tripsByDatasource)
        .isEqualTo(List.of(Map.of("funny_car", 1L), Map.of("funny_car", 1L, "baba_car", 1L)));
  }

  @Test
  void keepsAllWhenOpenedAgain() {
    warehouse.load(WEST, EAST);
    RouteSet routes = replace(1, 10, 11, 13);

    warehouse.reopen();
    warehouse.load(FAR.between(12.5, 1, 1, 1));

    warehouse.assertTruths();
    assertThat(store().find()).contains(routes);
    assertThat(store().list(null)).extracting(StoredRoute::trips).containsExactly(1L, 2L);
  }

  @Test
  void putsOtherRoutesInPlace() {
    warehouse.load(WEST, EAST, FAR);
    replace(1, 10, 11, 13);

    replace(2, 11, 13, 101);
    assertThat(routeIds("trips")).containsExactly(0, 2, 3);

    replace(5);
    assertThat(routeIds("trips")).containsExactly(0, 0, 0);
    assertThat(store().find()).isPresent();
    assertThat(store().list(null)).isEmpty();
  }

  @Test
  void takesALoadOutOfItsRoutes() {
    warehouse.load(WEST);
    replace(1, 10, 11, 13);
    long second = warehouse.load(WEST.at("2019-01-01T00:00:00"), EAST);

    warehouse.undo(second);

    assertThat(store().list(null)).extracting(StoredRoute::trips).containsExactly(1L, 0L);
    assertThat(store().list(null).get(1).firstSeen()).isNull();
  }

  @Test
  void handsOverTripsWithTheirRoutes() {
    long first = warehouse.load(WEST, EAST);
    long second = warehouse.load(WEST, FAR);
    replace(1, 10, 11, 13);
    long third = warehouse.load(EAST, EAST.at("2018-05-29T00:00:00"));
    assertThat(routeIds("trip_duplicate")).containsExactly(1, 2);

    assertThat(warehouse.undo(first)).isEqualTo(2);

    assertThat(store().list(null)).extracting(StoredRoute::trips).containsExactly(1L, 2L);
    assertThat(warehouse.undo(second)).isZero();
    assertThat(warehouse.undo(third)).isZero();
    assertThat(store().list(null)).extracting(StoredRoute::trips).containsExactly(0L, 0L);
  }

  @Test
  void assignsTripsWithExtraColumns() {
    warehouse.load(FAR);
    replace(1, 10, 11, 13);

    warehouse.load(WEST.with("{\"bike\":1}"), WEST.with("{\"bike\":2}"), FAR.with("{}"));

    assertThat(routeIds("trips")).containsExactly(0, 1, 1, 0);
  }

  @Test
  void countsTripsPerWeek() {
    warehouse.load(FAR);
    replace(1, 10, 11, 13);
    warehouse.load(WEST, EAST.at("2018-12-31T00:00:00"), EAST.at("2019-01-06T23:59:59"));
    warehouse.load(EAST.at("2019-01-07T00:00:00").from("baba_car"), WEST.in("Turin"));

    Week first = Week.of(LocalDate.of(2018, 5, 28));
    Week newYear = Week.of(LocalDate.of(2018, 12, 31));
    Week next = Week.of(LocalDate.of(2019, 1, 7));
    assertThat(store().tripsPerWeek("Prague", null))
        .isEqualTo(Map.of(1, Map.of(first, 1L), 2, Map.of(newYear, 2L, next, 1L)));
    assertThat(store().tripsPerWeek("Prague", "baba_car")).isEqualTo(Map.of(2, Map.of(next, 1L)));
    assertThat(store().tripsPerWeek("Nowhere", null)).isEmpty();
  }

  @Test
  void stampsAndAssignsManyTrips() {
    List<TripRow> trips = SampleTrips.many(4, 9_000);
    warehouse.load(trips.subList(0, 5_000), false);

    replace(1, -180, -9, 0, 6, 180);
    warehouse.load(trips.subList(3_000, 9_000), false);
    replace(3, -180, 5, 10);

    assertThat(warehouse.number("SELECT count(*) FROM trips WHERE route_id IS NOT NULL"))
        .isPositive();
  }
}
