package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two files of a day. */
class SourceRunTest {
  private static final LocalDate DAY = LocalDate.of(2019, 6, 1);

  @TempDir private Path directory;
  private final List<Long> committed = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private OpenHome home;

  @BeforeEach
  void open() throws IOException {
    home = HeldHome.open(new Home(directory), Clock.systemUTC());
    Files.writeString(
        Files.createDirectories(home.home().datasetsDirectory()).resolve("cars.yaml"),
        """
        dataset: cars
        table: cars
        source: "{yyyy-MM-dd}-*.csv"
        columns: {id: {from: id, type: integer}}
        """);
    Files.writeString(directory.resolve("2019-06-01-a.csv"), "id\n1\n");
    Files.writeString(directory.resolve("2019-06-01-b.csv"), "id\n2\n");
  }

  @AfterEach
  void close() {
    home.close();
  }

  private SourceRun run(LongConsumer listener) {
    LoadCoordinator coordinator =
        new LoadCoordinator(
            home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), Clock.systemUTC());
    return new SourceRun(home, coordinator, listener, notices::add, Clock.systemUTC());
  }

  @Test
  void allFilesMakeADay() {
    assertThat(run(committed::add).load("cars", DAY)).isTrue();
    assertThat(committed).containsExactly(1L, 2L);
    assertThat(run(committed::add).load("cars", DAY)).isTrue();
    assertThat(committed).hasSize(2);
  }

  @Test
  void aDayWithoutFilesIsToldAndNotWell() {
    assertThat(run(committed::add).load("cars", DAY.plusDays(1))).isFalse();
    assertThat(notices).singleElement().asString().startsWith("cars of 2019-06-02 was not loaded:");
  }

  @Test
  void aDayThatWasCutOffIsNotDone() {
    SourceRun[] run = new SourceRun[1];
    run[0] =
        run(
            loadId -> {
              committed.add(loadId);
              run[0].stop();
            });

    assertThat(run[0].load("cars", DAY)).isFalse();

    assertThat(committed).containsExactly(1L);
    assertThat(home.warehouse().ledger().list()).hasSize(1);
    assertThat(run(committed::add).load("cars", DAY)).isTrue();
    assertThat(committed).containsExactly(1L, 3L);
  }
}
