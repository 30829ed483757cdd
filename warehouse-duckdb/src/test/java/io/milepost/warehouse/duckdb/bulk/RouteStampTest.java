package io.milepost.warehouse.duckdb.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.MilepostException;
import io.milepost.model.RouteSet;
import io.milepost.model.TripBlock;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import io.milepost.warehouse.duckdb.store.Rows;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trips are stamped whatever the slices are that they fall into. */
class RouteStampTest {
  private static final RouteSet ROUTES = new RouteSet("by second", "{}", 0, new TreeMap<>());
  private static final int TRIPS = 10_000;

  @TempDir private Path directory;
  private DuckDb database;

  @BeforeEach
  void openWithTrips() {
    database =
        DuckDb.open(
            DuckDbSettings.of(directory.resolve("w.duckdb"), directory, directory.resolve("tmp")));
    database.run(
        "make trips",
        connection ->
            Rows.update(
                connection,
                """
                INSERT INTO trip
                SELECT 1, i % 3, 1, TIMESTAMP '1969-12-31 23:00:00' + INTERVAL (i) SECOND,
                  i, -i, i / 2, 90 - i / 500, NULL, NULL
                FROM range(?) r (i)
                """,
                TRIPS));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 2_048, 5_000, TRIPS, 3 * TRIPS})
  void stampsEverySlice(int sliceRows) {
    RouteStamp stamp =
        new RouteStamp(database, routes -> () -> RouteStampTest::bySecond, sliceRows);

    stamp.stampAll(ROUTES);
    assertThat(count("route_id IS DISTINCT FROM nullif(second(started_at), 0)")).isZero();

    database.run(
        "spoil some",
        connection ->
            Rows.update(
                connection, "UPDATE trip SET route_id = region_id WHERE origin_lon % 7 = 0"));
    stamp.stampAll(ROUTES);
    assertThat(count("route_id IS DISTINCT FROM nullif(second(started_at), 0)")).isZero();
    assertThat(count("route_id IS NULL")).isEqualTo(TRIPS / 60 + 1);
  }

  @Test
  void givesAssignersWhatTheTripsSay() {
    RouteStamp stamp = new RouteStamp(database, routes -> () -> RouteStampTest::checked, 3_000);

    stamp.stampAll(ROUTES);

    assertThat(count("route_id = 1")).isEqualTo(TRIPS);
  }

  @Test
  void saysWhatAnAssignerCouldNotDo() {
    RouteStamp stamp = new RouteStamp(database, routes -> () -> RouteStampTest::fail, TRIPS);

    assertThatThrownBy(() -> stamp.stampAll(ROUTES))
        .isInstanceOf(MilepostException.class)
        .hasMessageContaining("Could not write routes on trips")
        .hasMessageContaining("no such method");
  }

  private static void bySecond(TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      routeIds[row] = trips.secondsOfDay[row] % 60;
    }
  }

  private static void checked(TripBlock trips, int[] routeIds) {
    for (int row = 0; row < trips.rows(); row++) {
      double number = trips.originLons[row];
      boolean same =
          trips.regionIds[row] == (int) number % 3
              && trips.originLats[row] == -number
              && trips.destinationLons[row] == number / 2
              && trips.destinationLats[row] == 90 - number / 500
              && trips.secondsOfDay[row] == (int) (number + 82_800) % 86_400;
      routeIds[row] = same ? 1 : 2;
    }
  }

  private static void fail(TripBlock trips, int[] routeIds) {
    throw new IllegalStateException("no such method for %d trips".formatted(trips.rows()));
  }

  private long count(String condition) {
    String sql = "SELECT count(*) FROM trip WHERE " + condition;
    return database.run("count", connection -> Rows.getLong(connection, sql));
  }
}
