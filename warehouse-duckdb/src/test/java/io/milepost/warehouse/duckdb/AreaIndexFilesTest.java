package io.milepost.warehouse.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.TripRow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the area index: what is lost is made again, what is left over goes. */
class AreaIndexFilesTest extends AreaIndexFrame {
  private static final TripSelection NORTH =
      new TripSelection(new Area.Box(14, 50.003, 15, 51), Match.ORIGIN, null, null, null);

  @Test
  void makesMissingFilesAnew() throws IOException {
    load(0, 3);
    load(3, 8);
    Files.delete(files().get(0));

    reopen();

    assertThat(answer()).containsExactly(5L);
    assertThat(notices).hasSize(1).first().asString().contains("area index").contains("1 loads");
    reopen();
    assertThat(notices).hasSize(1);
    assertThat(files()).hasSize(2);
  }

  @Test
  void makesDamagedFilesAnew() throws IOException {
    load(0, 8);
    for (int damage = 0; damage < 5; damage++) {
      damage(files().get(0), damage);
      reopen();
      assertThat(answer()).as("damage %s", damage).containsExactly(5L);
      assertThat(notices).hasSize(damage + 1);
    }
    assertThat(files()).hasSize(1);
  }

  private static void damage(Path path, int how) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      switch (how) {
        case 0 -> file.setLength(file.length() / 2);
        case 1 -> file.setLength(0);
        case 2 -> {
          file.seek(file.length() - 100);
          int old = file.read();
          file.seek(file.length() - 100);
          file.write(old ^ 1);
        }
        case 3 -> {
          file.seek(file.length() - 16);
          file.write(1); // an earlier version
        }
        default -> {
          file.setLength(0);
          file.write("region,origin_coord\n".repeat(10_000).getBytes(UTF_8));
        }
      }
    }
  }

  @Test
  void knowsTripsByFilesMadeAnew() throws IOException {
    TripRow plain = TripRow.numbered(1).at("2018-05-28T09:03:40.000001");
    load(plain, TripRow.numbered(2));
    load(plain.with("{\"bike\":1}"), plain.with("{\"bike\":2}"));
    for (Path file : files()) {
      Files.delete(file);
    }

    reopen();

    assertThat(loaded(load(plain, plain.at("2018-05-28T09:03:40.000002")))).isEqualTo(1);
    assertThat(loaded(load(plain.with("{\"bike\":2}"), plain.with("{\"bike\":3}")))).isEqualTo(1);
    assertThat(loaded(load(TripRow.numbered(2).with("{\"bike\":2}")))).isEqualTo(1);
  }

  @Test
  void buildsTheIndexOfAWarehouseThatHasNone() throws IOException, SQLException {
    load(0, 3);
    load(3, 8);
    warehouse.close();
    sql("DROP TABLE area_segment");
    open();

    assertThat(answer()).containsExactly(5L);
    assertThat(notices).singleElement().asString().contains("8 trips").contains("2 loads");
    assertThat(files()).hasSize(2);
  }

  @Test
  void deletesFilesThatNoTransactionNames() throws IOException {
    load(0, 8);
    Path left = directory.resolve("areas/left-over.area");
    Files.copy(files().get(0), left);
    Path foreign = Files.writeString(directory.resolve("areas/notes.txt"), "mine");

    reopen();

    assertThat(left).doesNotExist();
    assertThat(foreign).exists();
    assertThat(answer()).containsExactly(5L);
    assertThat(notices).isEmpty();
  }

  @Test
  void keepsOneFileALoadUntilItIsUndone() throws IOException {
    long first = load(0, 6);
    load(2, 8);
    assertThat(files()).hasSize(2);

    warehouse.undo(first);

    // The second load's own trips, and those that it took over.
    assertThat(files()).hasSize(2);
    assertThat(answer()).containsExactly(5L);
    reopen();
    assertThat(answer()).containsExactly(5L);
  }

  @Test
  void mergesTheFilesOfManySmallLoads() throws IOException {
    for (int load = 0; load < 20; load++) {
      load(10 * load, 10 * load + 10);
    }

    assertThat(files()).hasSizeLessThan(8);
    assertThat(answer()).containsExactly(197L);
    assertThat(warehouse.optimize().filesAfter()).isEqualTo(1);
    assertThat(files()).hasSize(1);
    assertThat(answer()).containsExactly(197L);
    assertThat(notices).isEmpty();
  }

  @Test
  void writesNothingInADryRunNorForALoadWithoutNewTrips() throws IOException {
    try (StagedLoad staged = warehouse.stage(rows(0, 8))) {
      assertThat(staged.preview(false).counts().rowsLoaded()).isEqualTo(8);
    }
    assertThat(files()).isEmpty();
    load(0, 8);
    load(1, 7);
    assertThat(files()).hasSize(1);
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("w.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long loaded(long loadId) {
    return warehouse.ledger().find(loadId).orElseThrow().counts().rowsLoaded();
  }

  private List<Long> answer() {
    SortedMap<Week, Long> weeks = warehouse.tripsPerWeek(NORTH);
    return List.copyOf(weeks.values());
  }

  private List<Path> files() throws IOException {
    Path areas = directory.resolve("areas");
    if (!Files.exists(areas)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(areas)) {
      return files.filter(file -> file.toString().endsWith(".area")).sorted().toList();
    }
  }
}
