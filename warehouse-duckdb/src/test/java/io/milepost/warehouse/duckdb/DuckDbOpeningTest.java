package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.DataException;
import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.SampleDatasets;
import io.milepost.warehouse.contract.TableRows;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbOpeningTest {
  @TempDir Path directory;

  @Test
  void makesTheDirectoriesItNeeds() {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory.resolve("a/b"), clock())) {
      assertThat(warehouse.ledger().list()).isEmpty();
    }
    assertThat(directory.resolve("a/b/warehouse.duckdb")).exists();
  }

  @Test
  void takesAPathWithOddCharacters() {
    Path odd = directory.resolve("it's a \"home\", ünd=so#%20 *");
    try (Warehouse warehouse = DuckDbWarehouseTest.open(odd, clock())) {
      warehouse.ledger().begin("trips", "a.csv", null);
    }
    assertThat(odd.resolve("warehouse.duckdb")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"home;threads=1", "what?"})
  void refusesAPathThatDuckDbMisreads(String name) {
    Path misread = directory.resolve(name);

    assertThatThrownBy(() -> DuckDbWarehouseTest.open(misread, clock()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(name);
    assertThat(misread).doesNotExist();
  }

  @Test
  void saysThatAFileIsNoWarehouse() throws IOException {
    Files.writeString(directory.resolve("warehouse.duckdb"), "region,origin_coord\n".repeat(1000));

    assertThatThrownBy(() -> DuckDbWarehouseTest.open(directory, clock()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a valid DuckDB database")
        .hasMessageEndingWith("use another home.");
  }

  @Test
  void saysThatADirectoryCannotBeMade() throws IOException {
    Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> DuckDbWarehouseTest.open(directory.resolve("file/home"), clock()))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("file/home");
  }

  @Test
  void keepsToItsSettings() {
    long mebibyte = 1L << 20;
    DuckDbSettings settings =
        new DuckDbSettings(
            directory.resolve("w.duckdb"),
            directory.resolve("areas"),
            directory.resolve("tmp"),
            128 * mebibyte,
            64 * mebibyte,
            3);
    try (Warehouse warehouse =
        DuckDbWarehouse.open(settings, new LongitudeRoutes(), clock(), notice -> {})) {
      assertThat(
              QueryRows.of(
                  warehouse,
                  """
                  SELECT current_setting('memory_limit') AS memory, current_setting('threads') AS t,
                    current_setting('preserve_insertion_order') AS ordered,
                    current_setting('temp_directory') AS temp
                  """))
          .isEqualTo(
              List.of(
                  Map.of(
                      "memory",
                      "128.0 MiB",
                      "t",
                      4L,
                      "ordered",
                      false,
                      "temp",
                      directory.resolve("tmp").toString())));
    }
  }

  @Test
  void refusesSettingsThatCannotWork() {
    Path file = directory.resolve("w.duckdb");
    assertThatThrownBy(() -> new DuckDbSettings(file, directory, directory, 1, 1, 1))
        .hasMessageContaining("at least 64 MiB");
    assertThatThrownBy(() -> new DuckDbSettings(file, directory, directory, 1L << 30, 1L << 30, 0))
        .hasMessageContaining("Threads");
  }

  @Test
  void addsWhatAFileFromBeforeThereWereRoutesLacks() throws SQLException {
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, clock())) {
      assertThat(warehouse.routes().find()).isEmpty();
    }
    try (Connection file =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        Statement statement = file.createStatement()) {
      statement.execute("DROP TABLE route");
      statement.execute("DROP TABLE route_set");
      statement.execute("DROP TABLE fact_route_weekly");
      statement.execute("ALTER TABLE trip DROP COLUMN route_id");
      statement.execute("ALTER TABLE trip_duplicate DROP COLUMN route_id");
      statement.execute("CREATE OR REPLACE VIEW trips AS SELECT NULL AS route_id FROM trip");
      statement.execute(
          "INSERT INTO trip VALUES (1, 1, 1, TIMESTAMP '2018-05-28 09:00:00', 1, 2, 3, 4, NULL)");
      statement.execute("INSERT INTO dim_region VALUES (1, 'Prague')");
      statement.execute("INSERT INTO dim_datasource VALUES (1, 'funny_car')");
    }

    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, clock())) {
      String sql = "SELECT region, route_id IS NULL AS routeless FROM trips";
      assertThat(QueryRows.of(warehouse, sql))
          .isEqualTo(List.of(Map.of("region", "Prague", "routeless", true)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP VIEW trips",
        "CREATE OR REPLACE VIEW trips AS SELECT load_id, 'x' AS region FROM trip",
      })
  void makesTheViewAnewWhenItIsNotAsItShouldBe(String change) throws SQLException {
    DuckDbWarehouseTest.open(directory, clock()).close();
    try (Connection file =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        Statement statement = file.createStatement()) {
      statement.execute(change);
    }

    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, clock())) {
      assertThat(QueryRows.of(warehouse, "SELECT count(route_id) AS n FROM trips"))
          .isEqualTo(List.of(Map.of("n", 0L)));
    }
  }

  @Test
  void takesBackLoadsOfAFileWhoseColumnsHadOtherNames() throws SQLException {
    DatasetTable table =
        SampleDatasets.table("seen", SampleDatasets.field("id", SampleDatasets.TEXT));
    TableDataset dataset =
        SampleDatasets.events(LoadMode.UPSERT, SampleDatasets.keyed(table, "id"));
    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, clock())) {
      load(warehouse, dataset);
      load(warehouse, dataset);
    }
    try (Connection file =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        Statement statement = file.createStatement()) {
      statement.execute("ALTER TABLE aside.seen RENAME COLUMN \"replaced by\" TO replaced_by");
      statement.execute("ALTER TABLE load_table DROP COLUMN anew");
      statement.execute("ALTER TABLE load_table DROP COLUMN key_columns");
    }

    try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, clock())) {
      warehouse.undo(2);
      assertThat(QueryRows.of(warehouse, "FROM seen"))
          .isEqualTo(List.of(Map.of("load_id", 1L, "id", "a")));
    }
  }

  private static void load(Warehouse warehouse, TableDataset dataset) {
    long loadId = warehouse.ledger().begin("events", "events.csv", null);
    try (StagedLoad staged = warehouse.tables().stage(dataset, TableRows.of(dataset).row("a"))) {
      staged.commit(loadId, false);
    }
  }

  private static Clock clock() {
    return Clock.systemUTC();
  }
}
