package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.LoadCounts;
import io.milepost.model.Match;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warehouse under test, with the loads that tests make and the truths that must always hold. */
final class OpenWarehouse implements AutoCloseable {
  private static final String STORED =
      "SELECT load_id, region_id, datasource_id, date_trunc('hour', started_at), count(*)"
          + " FROM trip GROUP BY 1, 2, 3, 4";
  private static final String MART =
      "SELECT load_id, region_id, datasource_id, hour, trips FROM fact_trips_hourly";

  private final Engine engine;
  private final Path directory;
  private final Clock clock = new TickingClock();
  private Warehouse warehouse;

  OpenWarehouse(Engine engine, Path directory) {
    this.engine = engine;
    this.directory = directory;
    warehouse = engine.open(directory, clock);
  }

  Warehouse get() {
    return warehouse;
  }

  void reopen() {
    warehouse.close();
    warehouse = engine.open(directory, clock);
  }

  /** Loads trips as one source and gives the load's id. */
  long load(TripRow... trips) {
    return load(List.of(trips), false);
  }

  long load(List<TripRow> trips, boolean allowDuplicates) {
    return load(new TripRows("trips.csv", trips), allowDuplicates);
  }

  long load(TripRows source, boolean allowDuplicates) {
    long loadId = warehouse.ledger().begin("trips", source.name(), null);
    try (StagedLoad staged = warehouse.stage(source)) {
      LoadCounts counts = staged.commit(loadId, allowDuplicates);
      assertThat(counts).isEqualTo(counts(loadId));
    }
    assertTruths();
    return loadId;
  }

  long undo(long loadId) {
    long handedOver = warehouse.undo(loadId).rowsHandedOver();
    assertTruths();
    return handedOver;
  }

  LoadCounts counts(long loadId) {
    return warehouse.ledger().find(loadId).orElseThrow().counts();
  }

  /** Trips stored under a load. */
  long stored(long loadId) {
    return number("SELECT count(*) FROM trips WHERE load_id = " + loadId);
  }

  long number(String sql) {
    return ((Number) rows(sql).get(0).get(0)).longValue();
  }

  List<List<@Nullable Object>> rows(String sql) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    warehouse.query(
        sql,
        new RowSink() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public boolean row(List<@Nullable Object> values) {
            rows.add(Collections.unmodifiableList(new ArrayList<>(values)));
            return true;
          }
        });
    return rows;
  }

  /** What must hold between any two operations. */
  void assertTruths() {
    assertNone("mart but not trips", MART + " EXCEPT ALL " + STORED);
    assertNone("trips but not mart", STORED + " EXCEPT ALL " + MART);
    assertNone(
        "counts differ from trips",
        """
        SELECT load_id, state, rows_loaded, stored
        FROM (SELECT l.load_id, l.state, l.rows_loaded,
            (SELECT count(*) FROM trip t WHERE t.load_id = l.load_id) AS stored FROM load l)
        WHERE stored <> CASE state WHEN 'committed' THEN rows_loaded ELSE 0 END
        """);
    assertNone(
        "counts do not add up",
        """
        SELECT * FROM load
        WHERE state = 'committed' AND rows_read <> rows_loaded + rows_duplicate + rows_rejected
        """);
    assertNone(
        "duplicates of no trip",
        """
        SELECT * FROM trip_duplicate d WHERE NOT EXISTS (
          SELECT 1 FROM trip t WHERE t.load_id <> d.load_id AND t.started_at = d.started_at
            AND t.origin_lon = d.origin_lon AND t.origin_lat = d.origin_lat)
        """);
    assertNone(
        "duplicates of a load that is gone",
        """
        SELECT * FROM trip_duplicate WHERE load_id NOT IN
          (SELECT load_id FROM load WHERE state = 'committed')
        """);
    assertNone(
        "area index differs from trips",
        """
        SELECT * FROM (SELECT load_id, sum(trips) AS held FROM area_segment GROUP BY load_id)
        FULL JOIN (SELECT load_id, count(*) AS stored FROM trip GROUP BY load_id) USING (load_id)
        WHERE held IS DISTINCT FROM stored
        """);
    long trips = number("SELECT count(*) FROM trips");
    assertThat(trips).isEqualTo(number("SELECT count(*) FROM trip"));
    TripSelection everywhere =
        new TripSelection(new Area.Box(-180, -90, 180, 90), Match.EITHER, null, null, null);
    assertThat(warehouse.tripsPerWeek(everywhere).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(trips);
    new RouteTruths(this).check();
  }

  void assertNone(String wrong, String sql) {
    assertThat(rows(sql)).as(wrong).isEmpty();
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
