package io.milepost.app.trigger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import io.milepost.app.config.Trigger;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.model.RetryableException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has the sources of datasets loaded at their times. A time that passed while no server ran is made
 * up for when one runs again, and so are the days that were not loaded as they were to be.
 */
final class Timetable implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Arrivals arrivals;
  private final Run run;
  private final Clock clock;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private final Map<String, Object> turns = new ConcurrentHashMap<>();
  private @Nullable Scheduler scheduler;
  private volatile boolean closing;

  /** Loads what a dataset's source brings. */
  @FunctionalInterface
  interface Run {
    /**
     * Loads, after the datasets that the dataset depends on.
     *
     * @param day whose files are wanted, or null when the source is not one of days
     * @return whether all came as it was to come
     */
    boolean load(String dataset, @Nullable LocalDate day);
  }

  Timetable(Arrivals arrivals, Run run, Clock clock) {
    this.arrivals = arrivals;
    this.run = run;
    this.clock = clock;
  }

  /**
   * Adds a dataset's times, before {@link #start}.
   *
   * @param number tells the schedules of one dataset apart
   * @param dated whether its source is one of days
   */
  void add(String dataset, int number, boolean dated, Trigger.Schedule schedule) {
    String name = "schedule-%s-%d".formatted(dataset, number);
    CronSchedule times = new CronSchedule(schedule.cron(), schedule.zone(), CronStyle.UNIX);
    tasks.add(
        Tasks.recurring(name, times)
            .onFailure(onFailure(times))
            .execute((instance, context) -> work(dataset, dated, schedule)));
  }

  /** What was cut off keeps its time, so that the next server begins with it. */
  private FailureHandler<Void> onFailure(CronSchedule times) {
    FailureHandler<Void> usual = new FailureHandler.OnFailureReschedule<>(times);
    return (complete, operations) -> {
      if (closing) {
        operations.reschedule(complete, complete.getExecution().executionTime);
      } else {
        usual.onFailure(complete, operations);
      }
    };
  }

  /**
   * One schedule of a dataset at a time: the second finds what the first has done.
   *
   * @throws RetryableException when it was cut off
   */
  private void work(String dataset, boolean dated, Trigger.Schedule schedule) {
    synchronized (turns.computeIfAbsent(dataset, any -> new Object())) {
      boolean well = dated ? loadDays(dataset, schedule) : run.load(dataset, null);
      if (!well && closing) {
        throw new RetryableException("Loading %s was cut off.".formatted(dataset));
      }
    }
  }

  private boolean loadDays(String dataset, Trigger.Schedule schedule) {
    boolean well = true;
    for (LocalDate day : days(dataset, schedule)) {
      well &= !closing && load(dataset, day);
    }
    return well;
  }

  private boolean load(String dataset, LocalDate day) {
    boolean well = run.load(dataset, day);
    if (well) {
      arrivals.done(dataset, day.toString());
    }
    return well;
  }

  /** The day that it is time for, after those since the first that were missed. */
  private List<LocalDate> days(String dataset, Trigger.Schedule schedule) {
    LocalDate due = LocalDate.ofInstant(clock.instant(), schedule.zone()).plusDays(schedule.day());
    LocalDate earliest = due.minusDays(schedule.catchUpDays());
    LocalDate first = arrivals.hasDays(dataset) ? LocalDate.parse(arrivals.firstDay(dataset)) : due;
    return Stream.iterate(first.isBefore(earliest) ? earliest : first, day -> day.plusDays(1))
        .takeWhile(day -> !day.isAfter(due))
        .filter(day -> !arrivals.isDone(dataset, day.toString()))
        .toList();
  }

  void start(QueueDatabase database) {
    if (!tasks.isEmpty()) {
      scheduler =
          Scheduler.create(database.source(), List.of())
              .startTasks(tasks)
              .tableName(QueueDatabase.TRIGGER_TASKS)
              .threads(AT_ONCE)
              .pollingInterval(Duration.ofSeconds(1))
              .shutdownMaxWait(GRACE)
              .failureLogging(LogLevel.OFF, false)
              .build();
      scheduler.start();
    }
  }

  /** Begins no further loads. */
  void stop() {
    closing = true;
  }

  /** Waits a little for what runs; the next server begins with what was cut off. */
  @Override
  public void close() {
    stop();
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
