package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.LoadMode;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.ExportOrder;
import io.milepost.warehouse.StagedExport;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.SampleDatasets;
import io.milepost.warehouse.contract.TableRows;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports from a home whose name looks like a pattern. */
class DuckDbExportTest {
  private static final TableDataset DATASET =
      SampleDatasets.with(
          SampleDatasets.events(
              LoadMode.APPEND,
              SampleDatasets.table(
                  "seen",
                  SampleDatasets.field("kind", SampleDatasets.TEXT),
                  SampleDatasets.field("n", SampleDatasets.INTEGER))),
          "kinds",
          "SELECT DISTINCT kind FROM seen");

  @TempDir Path directory;
  private Path exports;
  private Warehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    Path home = directory.resolve("[2026] *{a,b}");
    exports = exports(home);
    warehouse = DuckDbWarehouseTest.open(home, Clock.systemUTC());
    TableRows source = TableRows.of(DATASET);
    for (long n = 0; n < 100; n++) {
      source.row(List.of("[a]", "*", "b?", "c/d", "e.parquet").get((int) n % 5), n);
    }
    load(source);
  }

  private void load(TableRows source) {
    TableDataset dataset = source.dataset();
    long loadId = warehouse.ledger().begin(dataset.name(), source.name(), null);
    try (StagedLoad staged = warehouse.tables().stage(dataset, source)) {
      staged.commit(loadId, false);
    }
  }

  private static Path exports(Path home) {
    return DuckDbSettings.of(
            home.resolve("warehouse.duckdb"), home.resolve("areas"), home.resolve("tmp"))
        .exportDirectory();
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private List<Path> left() throws IOException {
    if (!Files.isDirectory(exports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(exports)) {
      return files.toList();
    }
  }

  @Test
  void writesAndCountsAFileForEachPartition() {
    StagedExport whole = warehouse.export(new ExportOrder("seen", List.of()));
    assertThat(whole.rows()).isEqualTo(100);
    assertThat(whole.files()).containsExactly(Path.of("data.parquet"));

    StagedExport parts = warehouse.export(new ExportOrder("seen", List.of("kind")));
    assertThat(parts.rows()).isEqualTo(100);
    assertThat(parts.files())
        .hasSize(5)
        .allMatch(file -> Files.isRegularFile(parts.directory().resolve(file)))
        .allMatch(file -> file.toString().matches("kind=[^/]+/data.parquet"));
  }

  @Test
  void refusesWhatHasNoLoads() throws IOException {
    for (String table : List.of("kinds", "dim_region", "area")) {
      assertThatThrownBy(() -> warehouse.export(new ExportOrder(table, List.of())))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("'" + table + "' cannot be exported: it has no column load_id");
    }
    assertThatThrownBy(() -> warehouse.export(new ExportOrder("seen", List.of("kinds"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has no column 'kinds'");
    assertThat(left()).isEmpty();
  }

  @Test
  void refusesAColumnThatIsCalledAsItsOwn() throws IOException {
    TableDataset dataset =
        SampleDatasets.dataset(
            "arrivals",
            LoadMode.APPEND,
            SampleDatasets.table(
                "arrived", SampleDatasets.field("loaded_at", SampleDatasets.TEXT)));
    load(TableRows.of(dataset).row("noon"));

    assertThatThrownBy(() -> warehouse.export(new ExportOrder("arrived", List.of())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'arrived' cannot be exported: its column loaded_at has the name")
        .hasMessageContaining("milepost datasets rebuild");
    assertThat(left()).isEmpty();
  }

  @Test
  void leavesNothingWhenItFails() throws IOException {
    // Of the file for a partition, the folder's name is longer than file systems take.
    load(TableRows.of(DATASET).row("x".repeat(300), 1L));

    assertThatThrownBy(() -> warehouse.export(new ExportOrder("seen", List.of("kind"))))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("export seen");
    assertThat(left()).isEmpty();
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Files.createDirectories(exports.getParent());
    Files.writeString(exports, "");

    assertThatThrownBy(() -> warehouse.export(new ExportOrder("seen", List.of())))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be written to '" + exports);
  }
}
