package io.milepost.warehouse.duckdb;

import static io.milepost.warehouse.contract.SampleDatasets.field;
import static io.milepost.warehouse.contract.SampleDatasets.keyed;
import static io.milepost.warehouse.contract.SampleDatasets.table;
import static io.milepost.warehouse.contract.SampleDatasets.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.SampleDatasets;
import io.milepost.warehouse.contract.TableRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it loads tables leaves what the last commit left. */
class TableCrashTest {
  private static final int ROWS = 8_000;
  private static final DatasetTable PLACE =
      table("place", field("id", SampleDatasets.INTEGER), field("lon", SampleDatasets.REAL));
  private static final TableDataset PLACES =
      with(
          SampleDatasets.dataset("places", LoadMode.REPLACE, PLACE),
          "place_meters",
          "SELECT load_id, geodesic_meters(lon, 0, 0, 0) AS meters FROM place");
  private static final TableDataset VISITS =
      SampleDatasets.dataset(
          "visits",
          LoadMode.UPSERT,
          keyed(table("visit", PLACE.fields().get(0), PLACE.fields().get(1)), "id"));

  @TempDir Path directory;

  /** Loads both datasets again and again, a line for each commit, until it is killed. */
  public static void main(String[] arguments) {
    Warehouse warehouse = DuckDbWarehouseTest.open(Path.of(arguments[0]), Clock.systemUTC());
    warehouse.ledger().recover();
    while (true) {
      load(warehouse, PLACES);
      System.out.println(load(warehouse, VISITS));
    }
  }

  private static long load(Warehouse warehouse, TableDataset dataset) {
    TableRows source = TableRows.of(dataset);
    long loadId = warehouse.ledger().begin(dataset.name(), source.name(), null);
    for (long i = 0; i < ROWS; i++) {
      source.row(i, (double) loadId);
    }
    try (StagedLoad staged = warehouse.tables().stage(dataset, source)) {
      staged.commit(loadId, false);
    }
    return loadId;
  }

  @Test
  void leavesCommittedLoadsWhole() throws IOException, InterruptedException {
    long last = 0;
    for (int kill = 1; kill <= 3; kill++) {
      last = killAfter(2, 150L * kill);
      try (Warehouse warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC())) {
        assertWhole(warehouse, last);
      }
    }
  }

  /** Runs the loads in a process of its own; the last load that it told of. */
  private long killAfter(int commits, long millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TableCrashTest.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
      String last = "0";
      for (int i = 0; i < commits; i++) {
        last = told.readLine();
      }
      process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return Long.parseLong(last);
    }
  }

  private static void assertWhole(Warehouse warehouse, long last) {
    for (String name : List.of("place", "visit")) {
      Map<String, Object> found =
          QueryRows.of(
                  warehouse,
                  """
                  SELECT count(*) AS n, min(load_id) AS first, max(load_id) AS last,
                    min(lon)::BIGINT AS low, max(lon)::BIGINT AS high FROM %s
                  """
                      .formatted(name))
              .get(0);
      long loadId = (long) found.get("last");
      assertThat(loadId).isGreaterThanOrEqualTo(last - 1);
      assertThat(found)
          .isEqualTo(
              Map.of(
                  "n",
                  (long) ROWS,
                  "first",
                  loadId,
                  "last",
                  loadId,
                  "low",
                  loadId,
                  "high",
                  loadId));
    }
    assertThat(QueryRows.of(warehouse, "SELECT count(meters) AS n FROM place_meters"))
        .containsExactly(Map.of("n", (long) ROWS));
    assertThat(
            QueryRows.of(
                warehouse,
                """
                SELECT table_name FROM duckdb_tables() WHERE schema_name = 'stored'
                  AND table_name NOT IN (SELECT stored_as FROM dataset_generation)
                """))
        .isEmpty();
  }
}
