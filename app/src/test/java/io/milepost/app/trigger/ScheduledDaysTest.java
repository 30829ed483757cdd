package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Home;
import io.milepost.app.config.Trigger;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.queue.QueueDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that a schedule is behind by, as the server loads them. */
class ScheduledDaysTest {
  private static final int BEHIND = 3;
  private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  @TempDir private Path directory;
  private final CountDownLatch lastAsked = new CountDownLatch(1);
  private final List<Long> committed = new ArrayList<>();
  private OpenHome home;
  private QueueDatabase database;
  private SourceRun run;

  @BeforeEach
  void open() throws IOException {
    home = HeldHome.open(new Home(directory), Clock.systemUTC());
    database = QueueDatabase.open(home.home());
    Files.writeString(
        Files.createDirectories(home.home().datasetsDirectory()).resolve("cars.yaml"),
        """
        dataset: cars
        table: cars
        source: "{yyyy-MM-dd}.csv"
        columns: {id: {from: id, type: integer}}
        """);
    for (int i = 0; i < BEHIND; i++) {
      Files.writeString(
          directory.resolve(yesterday.minusDays(i) + ".csv"), "id\n%d\n".formatted(i));
    }
    LoadCoordinator coordinator =
        new LoadCoordinator(
            home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), Clock.systemUTC());
    run = new SourceRun(home, coordinator, this::stopAfter, notice -> {}, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
    home.close();
  }

  private void stopAfter(long loadId) {
    committed.add(loadId);
    run.stop();
  }

  private Timetable timetable() {
    Timetable timetable =
        new Timetable(
            new Arrivals(database),
            (dataset, day) -> {
              boolean well = run.load(dataset, day);
              if (yesterday.equals(day)) {
                lastAsked.countDown();
              }
              return well;
            },
            Clock.systemUTC());
    timetable.add("cars", 1, true, new Trigger.Schedule("* * * * *", ZoneOffset.UTC, -1, 7));
    return timetable;
  }

  @Test
  void onlyDaysThatWereLoadedAreDone() throws InterruptedException {
    Arrivals arrivals = new Arrivals(database);
    arrivals.done("cars", yesterday.minusDays(BEHIND).toString());
    try (Timetable first = timetable()) {
      first.start(database);
    }
    database.update("UPDATE trigger_task SET execution_time = '2020-01-01 00:00:00+0:00'");
    try (Timetable timetable = timetable()) {
      timetable.start(database);
      assertThat(lastAsked.await(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(committed).hasSize(1);
    assertThat(home.warehouse().ledger().list()).hasSize(1);
    assertThat(arrivals.isDone("cars", yesterday.minusDays(2).toString())).isTrue();
    assertThat(arrivals.isDone("cars", yesterday.minusDays(1).toString())).isFalse();
    assertThat(arrivals.isDone("cars", yesterday.toString())).isFalse();
  }
}
