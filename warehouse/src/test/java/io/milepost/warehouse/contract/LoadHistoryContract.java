package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.LoadCounts;
import io.milepost.model.Match;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import io.milepost.warehouse.contract.ReferenceWarehouse.LoadedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Any loads, undos, discoveries of routes and tidying, in any order, leave what {@link
 * ReferenceWarehouse} holds.
 */
public abstract class LoadHistoryContract {
  /** Few, so that they meet often; two hours, two regions, with and without extra columns. */
  private static final List<TripRow> TRIPS =
      IntStream.range(0, 4)
          .mapToObj(
              i ->
                  TripRow.numbered(i)
                      .in(i % 2 == 0 ? "Prague" : "Turin")
                      .at(i < 2 ? "2018-05-28T09:00:00" : "2018-05-28T10:30:00"))
          .toList();

  private final Engine engine;

  protected LoadHistoryContract(Engine engine) {
    this.engine = engine;
  }

  /** One thing that a user does. */
  sealed interface Step {
    /**
     * Loads trips by their numbers.
     *
     * @param bikes whether the source keeps an extra column
     */
    record Bring(List<Integer> trips, boolean bikes, boolean allowDuplicates) implements Step {
      List<TripRow> rows() {
        return trips.stream()
            .map(TRIPS::get)
            .map(trip -> bikes ? trip.with("{\"bike\":" + trip.region().length() + "}") : trip)
            .toList();
      }
    }

    /** Takes back one of the loads that are there, if any. */
    record TakeBack(int which) implements Step {}

    /** Optimises. */
    record Tidy() implements Step {}

    /** Stores as many routes in each region that is known. */
    record Discover(int firstId, int routesPerRegion) implements Step {
      RouteSet routes(int regions) {
        return LongitudeRoutes.routes(
            firstId,
            IntStream.range(0, regions * routesPerRegion)
                .mapToObj(i -> new Strip(1 + i % regions, 14.5, 15 + i, 0, 34_000))
                .toList());
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> bring =
        Combinators.combine(
                Arbitraries.integers().between(0, TRIPS.size() - 1).list().ofMaxSize(5),
                Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true)))
            .as(Step.Bring::new);
    Arbitrary<Step> takeBack = Arbitraries.integers().between(0, 20).map(Step.TakeBack::new);
    Arbitrary<Step> discover =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.integers().between(0, 2))
            .as(Step.Discover::new);
    return Arbitraries.frequencyOf(
            Tuple.of(3, bring),
            Tuple.of(2, takeBack),
            Tuple.of(1, discover),
            Tuple.of(1, Arbitraries.create(Step.Tidy::new)))
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }

  @Property(tries = 30)
  void anyHistoryLeavesWhatTheReferenceHolds(@ForAll("histories") List<Step> history)
      throws IOException {
    Path directory = Files.createTempDirectory("milepost-history");
    try (OpenWarehouse warehouse = new OpenWarehouse(engine, directory)) {
      ReferenceWarehouse reference = new ReferenceWarehouse();
      for (Step step : history) {
        apply(step, warehouse, reference);
        assertSame(warehouse, reference);
      }
    } finally {
      delete(directory);
    }
  }

  private static void apply(Step step, OpenWarehouse warehouse, ReferenceWarehouse reference) {
    if (step instanceof Step.Bring bring) {
      long loadId = warehouse.load(bring.rows(), bring.allowDuplicates());
      reference.load(loadId, bring.rows(), bring.allowDuplicates());
    } else if (step instanceof Step.Tidy) {
      assertThat(warehouse.get().optimize().filesAfter()).isLessThanOrEqualTo(1);
    } else if (step instanceof Step.Discover discover) {
      warehouse.get().routes().replace(discover.routes(regions(warehouse)));
      warehouse.assertTruths();
    } else if (!reference.loads().isEmpty()) {
      List<Long> loadIds = List.copyOf(reference.loads().keySet());
      long loadId = loadIds.get(((Step.TakeBack) step).which() % loadIds.size());
      assertThat(warehouse.undo(loadId)).isEqualTo(reference.undo(loadId));
    }
  }

  private static int regions(OpenWarehouse warehouse) {
    return (int) warehouse.number("SELECT count(*) FROM dim_region");
  }

  private static void assertSame(OpenWarehouse warehouse, ReferenceWarehouse reference) {
    List<TripRow> all = new ArrayList<>();
    reference
        .loads()
        .forEach(
            (loadId, rows) -> {
              assertThat(warehouse.counts(loadId)).isEqualTo(counts(rows));
              assertThat(trips(warehouse, "trip", loadId))
                  .containsExactlyInAnyOrderElementsOf(rows.stored());
              assertThat(trips(warehouse, "trip_duplicate", loadId))
                  .containsExactlyInAnyOrderElementsOf(rows.elsewhere());
              all.addAll(rows.stored());
            });
    assertThat(warehouse.number("SELECT count(*) FROM trips")).isEqualTo(all.size());
    assertSameAnswers(warehouse, all);
  }

  /** About areas that hold some of the trips' origins and all, or none, of their destinations. */
  private static void assertSameAnswers(OpenWarehouse warehouse, List<TripRow> all) {
    for (Area area :
        List.of(
            new Area.Region("Prague"),
            new Area.Box(14.5, 50.001, 14.5, 50.002),
            new Area.Box(14.4, 50.002, 14.5, 50.1))) {
      for (Match match : Match.values()) {
        TripSelection selection = new TripSelection(area, match, null, null, null);
        assertThat(warehouse.get().tripsPerWeek(selection))
            .as("%s", selection)
            .isEqualTo(BruteForce.tripsPerWeek(all, selection));
      }
    }
  }

  private static LoadCounts counts(LoadedRows rows) {
    int read = rows.rowsRead();
    return new LoadCounts(read, rows.stored().size(), rows.duplicates(), 0, read * 100L);
  }

  private static List<TripRow> trips(OpenWarehouse warehouse, String table, long loadId) {
    String sql =
        """
        SELECT region, datasource, started_at, origin_lon, origin_lat, destination_lon,
          destination_lat, extra
        FROM %s t JOIN dim_region r ON r.region_id = t.region_id
        JOIN dim_datasource d ON d.datasource_id = t.datasource_id WHERE load_id = %d
        """
            .formatted(table, loadId);
    return warehouse.rows(sql).stream().map(LoadHistoryContract::trip).toList();
  }

  private static TripRow trip(List<Object> row) {
    return new TripRow(
        (String) row.get(0),
        (String) row.get(1),
        (LocalDateTime) row.get(2),
        (double) row.get(3),
        (double) row.get(4),
        (double) row.get(5),
        (double) row.get(6),
        (String) row.get(7));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
