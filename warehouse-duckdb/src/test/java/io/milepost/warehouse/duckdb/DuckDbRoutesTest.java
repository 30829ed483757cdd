package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.DataException;
import io.milepost.model.RouteSet;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import io.milepost.warehouse.contract.TripRow;
import io.milepost.warehouse.contract.TripRows;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that were being stored when the process died. */
class DuckDbRoutesTest {
  private static final RouteSet ROUTES =
      LongitudeRoutes.routes(4, List.of(Strip.of(1, 14, 15), Strip.of(1, 20, 21)));

  @TempDir private Path directory;

  @BeforeEach
  void storeHalf() throws SQLException {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC())) {
      long loadId = warehouse.ledger().begin("trips", "a.csv", null);
      List<TripRow> trips = List.of(TripRow.numbered(1), TripRow.numbered(2).between(20, 1, 2, 3));
      try (StagedLoad staged = warehouse.stage(new TripRows("a.csv", trips))) {
        staged.commit(loadId, false);
      }
      warehouse.routes().replace(ROUTES);
    }
    try (Connection file =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        Statement statement = file.createStatement()) {
      statement.execute("UPDATE route_set SET stored_at = NULL");
      statement.execute("UPDATE route SET trips = 0, first_seen = NULL, last_seen = NULL");
      statement.execute("UPDATE trip SET route_id = NULL WHERE origin_lon = 20");
      statement.execute("UPDATE fact_route_weekly SET route_id = 99");
    }
  }

  @Test
  void areFinishedWhenTheWarehouseIsOpened() {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC())) {
      assertThat(warehouse.routes().list(null))
          .extracting(StoredRoute::trips)
          .containsExactly(1L, 1L);
      assertThat(warehouse.routes().tripsPerWeek("Prague", null)).containsOnlyKeys(4, 5);
      assertThat(QueryRows.of(warehouse, "FROM route_set WHERE stored_at IS NULL")).isEmpty();
    }
  }

  @Test
  void stayUnfinishedWithoutTheirMethod() {
    List<String> notices = new ArrayList<>();
    DuckDbSettings settings =
        DuckDbSettings.of(
            directory.resolve("warehouse.duckdb"),
            directory.resolve("areas"),
            directory.resolve("tmp"));
    try (Warehouse warehouse =
        DuckDbWarehouse.open(
            settings,
            routes -> {
              throw new DataException("no method " + routes.method());
            },
            Clock.systemUTC(),
            notices::add)) {
      assertThat(warehouse.routes().find()).contains(ROUTES);
    }
    assertThat(notices).hasSize(1).first().asString().contains("no method longitude");
  }
}
