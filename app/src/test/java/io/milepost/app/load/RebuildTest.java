package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.Main;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.landing.LandedFile;
import io.milepost.app.landing.LandingStore;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.model.UsageException;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are made anew from what arrived, by declarations that have changed. */
class RebuildTest {
  private static final Clock CLOCK = Clock.systemUTC();
  @TempDir private Path directory;
  private OpenHome home;
  private LandingStore store;

  @BeforeEach
  void open() {
    Home at = new Home(directory.resolve("home"));
    home =
        OpenHome.open(
            at,
            each -> Main.warehouse(each, notice -> {}, CLOCK),
            "test",
            Duration.ZERO,
            notice -> {},
            CLOCK);
    store = new LandingStore(at, CLOCK);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private TableDataset declare(String load, String columns) throws IOException {
    Files.writeString(
        home.home().datasetsDirectory().resolve("cars.yaml"),
        "dataset: cars\ntable: cars\nload: %s\nkey: [id]\ncolumns: {id: {from: id, type: integer}, %s}\n"
            .formatted(load, columns));
    return (TableDataset) new Datasets(home.home()).get("cars");
  }

  private long load(TableDataset declared, String csv) throws IOException {
    Warehouse warehouse = home.warehouse();
    long loadId = warehouse.ledger().begin("cars", "cars.csv", null);
    InputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    LandedFile landed = store.land("cars", loadId, "cars.csv", in);
    try (TableSource source =
            Sources.tables(
                warehouse.tables().evolved(declared),
                new OpenedFile(landed.open(), landed.bytes()),
                "cars.csv",
                directory);
        StagedLoad staged = warehouse.tables().stage(declared, source)) {
      staged.commit(loadId, false);
    }
    return loadId;
  }

  private LoadState rebuild(TableDataset declared) {
    List<LandedFile> landed =
        new LandedLoads(home.warehouse().ledger(), store).list(declared, false);
    return new Rebuild(home, LoadListener.SILENT)
        .run(declared, landed, MaxRejected.parse("50%"))
        .load()
        .state();
  }

  private String rows(String sql) {
    List<String> rows = new ArrayList<>();
    home.warehouse()
        .query(
            sql,
            new RowSink() {
              @Override
              public void columns(List<String> names) {}

              @Override
              public boolean row(List<@Nullable Object> values) {
                return rows.add(values.toString());
              }
            });
    return String.join(" ", rows);
  }

  private static final String NAME = "name: {from: name, nullable: true}";
  private static final String BOTH = NAME + ", seats: {from: seats, type: integer, nullable: true}";

  /** Both files have a column that is not declared at first and not taken then. */
  private TableDataset loadTwo(String mode) throws IOException {
    TableDataset declared = declare(mode + "\ndrift: {columns: ignore}", NAME);
    load(declared, "id,name,seats\n1,a,4\n2,b,5\n");
    load(declared, "id,name,seats\n2,B,6\n3,c,7\n");
    return declare(mode, BOTH);
  }

  private static final String ALL = "SELECT id, name, seats FROM cars ORDER BY id";

  @Test
  void ofAnAppendedKeyTheFirstRowCounts() throws IOException {
    TableDataset changed = loadTwo("append");
    assertThat(rows("SELECT id, name FROM cars ORDER BY id")).isEqualTo("[1, a] [2, b] [3, c]");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7]");
  }

  @Test
  void ofAnUpsertedKeyTheLastRowCounts() throws IOException {
    TableDataset changed = loadTwo("upsert");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(rows(ALL)).isEqualTo("[1, a, 4] [2, B, 6] [3, c, 7]");
  }

  @Test
  void ofReplacedRowsTheLastFileCounts() throws IOException {
    TableDataset changed = loadTwo("replace");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(rows(ALL)).isEqualTo("[2, B, 6] [3, c, 7]");
  }

  @Test
  void loadsGoOnAfterwards() throws IOException {
    TableDataset changed = loadTwo("append");
    rebuild(changed);
    load(changed, "id,name,seats\n3,C,9\n4,d,8\n");
    assertThat(rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7] [4, d, 8]");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7] [4, d, 8]");
  }

  @Test
  void aRebuildThatIsRefusedLeavesTheTables() throws IOException {
    loadTwo("append");
    TableDataset wrong = declare("append", "name: {from: name, type: integer}");
    assertThat(rebuild(wrong)).isEqualTo(LoadState.REFUSED);
    assertThat(rows("SELECT id, name FROM cars ORDER BY id")).isEqualTo("[1, a] [2, b] [3, c]");
  }

  @Test
  void undoingItBringsTheTablesBack() throws IOException {
    TableDataset changed = loadTwo("append");
    rebuild(changed);
    home.warehouse().undo(3);
    assertThat(rows("SELECT * FROM cars ORDER BY id")).isEqualTo("[1, 1, a] [1, 2, b] [2, 3, c]");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    TableDataset changed = loadTwo("append");
    Files.delete(home.home().landingDirectory().resolve("cars/load-1.json"));
    assertThatThrownBy(() -> rebuild(changed))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("landed files of 1 loads of 'cars' are not kept (1)");
  }

  @Test
  void undoneLoadsDoNotCount() throws IOException {
    TableDataset changed = loadTwo("upsert");
    home.warehouse().undo(2);
    rebuild(changed);
    assertThat(rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5]");
  }
}
