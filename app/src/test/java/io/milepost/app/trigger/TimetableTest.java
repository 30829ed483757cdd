package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import io.milepost.app.config.Trigger;
import io.milepost.app.queue.QueueDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {
  private static final String EVERY_MINUTE = "* * * * *";
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @TempDir private Path directory;
  private final List<String> runs = new CopyOnWriteArrayList<>();
  private final Set<LocalDate> failing = ConcurrentHashMap.newKeySet();
  private QueueDatabase database;

  @BeforeEach
  void open() {
    database = QueueDatabase.open(new Home(directory));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean load(String dataset, @Nullable LocalDate day) {
    runs.add(dataset + " " + day);
    return day == null || !failing.contains(day);
  }

  /** Runs a schedule once, as if its time had passed while no server ran. */
  private void runOnce(boolean dated) throws InterruptedException {
    try (Timetable first = timetable(dated)) {
      first.start(database);
    }
    database.update("UPDATE trigger_task SET execution_time = '2020-01-01 00:00:00+0:00'");
    int before = runs.size();
    try (Timetable timetable = timetable(dated)) {
      timetable.start(database);
      for (int i = 0; i < 1000 && isDue(); i++) {
        Thread.sleep(20);
      }
    }
    assertThat(runs.size()).isGreaterThanOrEqualTo(before);
  }

  private boolean isDue() {
    return database
            .list(
                "SELECT task_name FROM trigger_task WHERE picked = TRUE"
                    + " OR execution_time < CURRENT_TIMESTAMP",
                row -> row.getString(1))
            .size()
        > 0;
  }

  private Timetable timetable(boolean dated) {
    return timetable(dated, this::load);
  }

  private Timetable timetable(boolean dated, Timetable.Run run) {
    Timetable timetable = new Timetable(new Arrivals(database), run, Clock.systemUTC());
    timetable.add("events", 1, dated, new Trigger.Schedule(EVERY_MINUTE, ZoneOffset.UTC, -1, 3));
    return timetable;
  }

  @Test
  void loadsADayOnceThoughTwoSchedulesAskForIt() throws InterruptedException {
    try (Timetable timetable = both()) {
      timetable.start(database);
    }
    database.update("UPDATE trigger_task SET execution_time = '2020-01-01 00:00:00+0:00'");
    try (Timetable timetable = both()) {
      timetable.start(database);
      for (int i = 0; i < 1000 && isDue(); i++) {
        Thread.sleep(20);
      }
    }
    assertThat(runs).containsExactly("events " + today.minusDays(1));
  }

  private Timetable both() {
    Timetable timetable = timetable(true);
    timetable.add("events", 2, true, new Trigger.Schedule(EVERY_MINUTE, ZoneOffset.UTC, -1, 3));
    return timetable;
  }

  @Test
  void makesUpForATimeThatPassed() throws InterruptedException {
    runOnce(false);

    assertThat(runs).contains("events null");
  }

  @Test
  void theNextServerBeginsWithWhatWasCutOff() throws InterruptedException {
    try (Timetable first = timetable(true)) {
      first.start(database);
    }
    database.update("UPDATE trigger_task SET execution_time = '2020-01-01 00:00:00+0:00'");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Timetable timetable =
        timetable(
            true,
            (dataset, day) -> {
              begun.countDown();
              await(stopped);
              return false;
            });
    timetable.start(database);
    await(begun);
    timetable.close(); // waits for a while, in vain
    stopped.countDown();
    for (int i = 0; i < 1000 && isPicked(); i++) {
      Thread.sleep(20);
    }

    assertThat(isDue()).isTrue();
  }

  private boolean isPicked() {
    return !database
        .list("SELECT task_name FROM trigger_task WHERE picked = TRUE", row -> row.getString(1))
        .isEmpty();
  }

  /** However often it is interrupted meanwhile. */
  private static void await(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // waits on
      }
    }
  }

  @Test
  void beginsWithTheDayThatIsDue() throws InterruptedException {
    runOnce(true);

    assertThat(runs).containsOnly("events " + today.minusDays(1));
  }

  @Test
  void loadsMissedDaysAndTheOnesThatFailedOnce() throws InterruptedException {
    Arrivals arrivals = new Arrivals(database);
    arrivals.done("events", today.minusDays(9).toString());
    arrivals.done("events", today.minusDays(3).toString());
    failing.add(today.minusDays(2));
    runOnce(true);
    assertThat(runs)
        .contains("events " + today.minusDays(4), "events " + today.minusDays(2))
        .doesNotContain("events " + today.minusDays(3), "events " + today.minusDays(5));

    runs.clear();
    failing.clear();
    runOnce(true);
    assertThat(runs).startsWith("events " + today.minusDays(2));
  }
}
