package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are made anew from what arrived, by declarations that have changed. */
class RebuildTest {
  @TempDir private Path directory;
  private CarsHome cars;

  @BeforeEach
  void open() {
    cars = new CarsHome(directory.resolve("home"));
  }

  @AfterEach
  void close() {
    cars.close();
  }

  private LoadState rebuild(TableDataset declared) {
    return cars.rebuild(declared).load().state();
  }

  private static final String NAME = "name: {from: name, nullable: true}";
  private static final String BOTH = NAME + ", seats: {from: seats, type: integer, nullable: true}";

  /** Both files have a column that is not declared at first and not taken then. */
  private TableDataset loadTwo(String mode) throws IOException {
    TableDataset declared = cars.declare(mode + "\ndrift: {columns: ignore}", NAME);
    cars.load(declared, "id,name,seats\n1,a,4\n2,b,5\n");
    cars.load(declared, "id,name,seats\n2,B,6\n3,c,7\n");
    return cars.declare(mode, BOTH);
  }

  private static final String ALL = "SELECT id, name, seats FROM cars ORDER BY id, seats";

  @Test
  void ofAnAppendedKeyTheFirstRowCounts() throws IOException {
    TableDataset changed = loadTwo("append");
    assertThat(cars.rows("SELECT id, name FROM cars ORDER BY id"))
        .isEqualTo("[1, a] [2, b] [3, c]");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7]");
  }

  @Test
  void ofAnUpsertedKeyTheLastRowCounts() throws IOException {
    TableDataset changed = loadTwo("upsert");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, B, 6] [3, c, 7]");
  }

  @Test
  void ofReplacedRowsTheLastFileCounts() throws IOException {
    TableDataset changed = loadTwo("replace");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[2, B, 6] [3, c, 7]");
  }

  @Test
  void loadsGoOnAfterwards() throws IOException {
    TableDataset changed = loadTwo("append");
    rebuild(changed);
    cars.load(changed, "id,name,seats\n3,C,9\n4,d,8\n");
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7] [4, d, 8]");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7] [4, d, 8]");
  }

  @Test
  void aRebuildThatIsRefusedLeavesTheTables() throws IOException {
    loadTwo("append");
    TableDataset wrong = cars.declare("append", "name: {from: name, type: integer}");
    assertThat(rebuild(wrong)).isEqualTo(LoadState.REFUSED);
    assertThat(cars.rows("SELECT id, name FROM cars ORDER BY id"))
        .isEqualTo("[1, a] [2, b] [3, c]");
  }

  @Test
  void undoingItBringsTheTablesBack() throws IOException {
    TableDataset changed = loadTwo("append");
    rebuild(changed);
    cars.open.warehouse().undo(3);
    assertThat(cars.rows("SELECT * FROM cars ORDER BY id"))
        .isEqualTo("[1, 1, a] [1, 2, b] [2, 3, c]");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    TableDataset changed = loadTwo("append");
    Files.delete(cars.open.home().landingDirectory().resolve("cars/load-1.json"));
    assertThatThrownBy(() -> rebuild(changed))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Of 'cars' the landed files of loads 1 are not kept");
  }

  @Test
  void undoneLoadsDoNotCount() throws IOException {
    TableDataset changed = loadTwo("upsert");
    cars.open.warehouse().undo(2);
    rebuild(changed);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5]");
  }

  @Test
  void aFileThatIsIngestedAgainStandsForOneThatIsNotKept() throws IOException {
    TableDataset changed = loadTwo("append");
    Files.delete(cars.open.home().landingDirectory().resolve("cars/load-1.json"));
    assertThat(cars.load(changed, "id,name,seats\n1,a,4\n2,b,5\n").load().state())
        .isEqualTo(LoadState.ALREADY_LOADED);
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7]");
  }

  @Test
  void rowsThatWereLeftOutComeBackWithTheirFile() throws IOException {
    TableDataset changed = loadTwo("append");
    Files.delete(cars.open.home().landingDirectory().resolve("cars/load-1.json"));
    cars.rebuildWithoutMissing(changed);
    assertThat(cars.rows("SELECT id FROM cars")).doesNotContain("[1]");
    assertThat(cars.notices)
        .singleElement()
        .asString()
        .startsWith("The tables of 'cars' are made without the rows of loads 1, whose files");

    cars.load(changed, "id,name,seats\n1,a,4\n2,b,5\n");
    assertThat(rebuild(changed)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 7]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "upsert", "replace"})
  void mendedRowsAreAmongThem(String mode) throws IOException {
    TableDataset declared = cars.declare(mode, BOTH);
    cars.load(declared, "id,name,seats\n1,a,4\n2,b,five\n3,c,6\n");
    Path mended = directory.resolve("mended.csv");
    Files.writeString(mended, "seats,name,id,_line\n5,b,2,3\n");
    RetryResult retried = new Retry(cars.open, cars.coordinator).run(1, mended);
    assertThat(retried.mended()).isEqualTo(1);
    assertThat(rebuild(declared)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [3, c, 6]");
  }

  @Test
  void itsRejectedRowsAreNotGivenBack() throws IOException {
    TableDataset declared = cars.declare("append", BOTH);
    cars.load(declared, "id,name,seats\n1,a,4\n2,b,five\n");
    cars.load(declared, "id,name,seats\n3,c,six\n4,d,7\n");
    long loadId = cars.rebuild(declared).load().loadId();
    Path mended = directory.resolve("mended.csv");
    Files.writeString(mended, "id,name,seats,_line\n2,b,5,3\n");
    assertThatThrownBy(() -> new Retry(cars.open, cars.coordinator).run(loadId, mended))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Load 3 made the tables of 'cars' anew");
  }

  @Test
  void aFaultOfOurOwnEndsItAsFailed() throws IOException {
    TableDataset declared = loadTwo("append");
    LoadRequest ofNothing = LoadRequest.rebuild(CarsHome.settings(declared, false), List.of());
    assertThatThrownBy(() -> cars.coordinator.load(ofNothing)).isInstanceOf(RuntimeException.class);
    assertThat(cars.open.warehouse().ledger().find(3).orElseThrow().state())
        .isEqualTo(LoadState.FAILED);
  }

  @Test
  void noFileIsTakenForARebuild() throws IOException {
    TableDataset declared = cars.declare("append", BOTH);
    for (String name : List.of("landing (2).csv", "landing:/cars (1 file)")) {
      cars.load(declared, name, "id,name,seats\n%d,a,4\n".formatted(name.length()));
    }
    assertThat(rebuild(declared)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows("SELECT count(*) FROM cars")).isEqualTo("[2]");
  }

  @Test
  void rowsThatComeTwiceAreKeptWhenThatIsAsked() throws IOException {
    TableDataset changed = loadTwo("append");
    cars.rebuild(changed, true);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a, 4] [2, b, 5] [2, B, 6] [3, c, 7]");
  }
}
