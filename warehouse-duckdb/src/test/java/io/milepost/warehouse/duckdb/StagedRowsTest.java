package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Check;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.DataException;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.SampleDatasets;
import io.milepost.warehouse.contract.TableRows;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that are staged where they may stay give their room back when they do not. When the process
 * dies, {@link TableCrashTest} tells.
 */
class StagedRowsTest {
  private static final TableDataset DATASET =
      SampleDatasets.dataset(
          "places",
          LoadMode.REPLACE,
          SampleDatasets.table("place", SampleDatasets.field("id", SampleDatasets.INTEGER)));

  @TempDir Path directory;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = DuckDbWarehouseTest.open(directory, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private StagedLoad stage(TableDataset dataset) {
    return warehouse.tables().stage(dataset, TableRows.of(dataset).row(1L));
  }

  private long begin() {
    return warehouse.ledger().begin("places", "places.csv", null);
  }

  private long stored() {
    List<Map<String, Object>> rows =
        QueryRows.of(
            warehouse, "SELECT count(*) AS n FROM duckdb_tables() WHERE schema_name = 'stored'");
    return (long) rows.get(0).get("n");
  }

  @Test
  void goWhenTheyAreNotCommitted() {
    try (StagedLoad staged = stage(DATASET)) {
      assertThat(stored()).isEqualTo(1);
      staged.preview(false);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void goWhenTheReaderFails() {
    TableRows source = TableRows.of(DATASET).row(1L).failing(new DataException("Bad file."));

    assertThatThrownBy(() -> warehouse.tables().stage(DATASET, source))
        .isInstanceOf(DataException.class);
    assertThat(stored()).isZero();
  }

  @Test
  void goWhenTheLoadIsRefused() {
    Check.About about = new Check.About("enough", "place", Check.Severity.FAIL);
    TableDataset checked = SampleDatasets.with(DATASET, new Check.RowCount(about, 2L, null));
    try (StagedLoad staged = stage(checked)) {
      long loadId = begin();
      assertThatThrownBy(() -> staged.commit(loadId, false))
          .isInstanceOf(ChecksFailedException.class);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void stayUntilTwoLoadsHaveReplacedThem() {
    for (int i = 0; i < 4; i++) {
      try (StagedLoad staged = stage(DATASET)) {
        staged.commit(begin(), false);
      }
    }
    assertThat(stored()).isEqualTo(2);
  }
}
