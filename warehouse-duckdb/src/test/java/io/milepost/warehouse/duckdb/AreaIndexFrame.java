package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.TripRow;
import io.milepost.warehouse.contract.TripRows;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The frame of tests of the area index's files: a warehouse, and the notices that it gives. */
abstract class AreaIndexFrame {
  final List<String> notices = new ArrayList<>();
  @TempDir Path directory;
  DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse =
        DuckDbWarehouse.open(
            DuckDbSettings.of(
                directory.resolve("w.duckdb"),
                directory.resolve("areas"),
                directory.resolve("tmp")),
            new LongitudeRoutes(),
            clock(),
            notices::add);
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  void reopen() {
    warehouse.close();
    open();
  }

  long load(TripRow... trips) {
    return load(new TripRows("trips.csv", List.of(trips)));
  }

  long load(int from, int to) {
    return load(rows(from, to));
  }

  private long load(TripRows rows) {
    long loadId = warehouse.ledger().begin("trips", "trips.csv", null);
    try (StagedLoad staged = warehouse.stage(rows)) {
      staged.commit(loadId, false);
    }
    return loadId;
  }

  static TripRows rows(int from, int to) {
    return new TripRows(
        "trips.csv", IntStream.range(from, to).mapToObj(TripRow::numbered).toList());
  }
}
