package io.milepost.app.event;

import io.milepost.app.load.LoadListener;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.Pace;
import io.milepost.model.InputSource.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells the progress of loads and discoveries in a line every few seconds, for pipes and log files:
 * of each that runs. Loads that are done sooner pass in silence.
 */
public final class ProgressLines implements LoadListeners {
  private final Consumer<String> lines;
  private final Clock clock;
  private final Duration interval;

  /**
   * @param lines takes a line without its end, from a thread of our own
   */
  public ProgressLines(Consumer<String> lines, Clock clock, Duration interval) {
    this.lines = lines;
    this.clock = clock;
    this.interval = interval;
  }

  @Override
  public LoadListener begin() {
    return new Lines();
  }

  /** Those of one load or discovery. */
  private final class Lines implements LoadListener {
    private final Heartbeat heartbeat = new Heartbeat(interval);

    @Override
    public void reading(String source, Duration elapsed, Supplier<Progress> progress) {
      Instant start = clock.instant().minus(elapsed);
      heartbeat.start(
          () -> lines.accept("%s: reading, %s".formatted(source, pace(progress.get(), start))));
    }

    private Pace pace(Progress progress, Instant start) {
      return new Pace(progress, Duration.between(start, clock.instant()));
    }

    @Override
    public void storing(String source, long rows) {
      tellTime(String.format(Locale.ROOT, "%s: storing %,d rows", source, rows));
    }

    @Override
    public void discovering(long trips) {
      tellTime(String.format(Locale.ROOT, "Looking for routes in %,d trips", trips));
    }

    private void tellTime(String stage) {
      Instant start = clock.instant();
      heartbeat.start(
          () ->
              lines.accept(
                  "%s, %s so far"
                      .formatted(stage, Pace.words(Duration.between(start, clock.instant())))));
    }

    @Override
    public void notice(String sentence) {
      lines.accept(sentence);
    }

    @Override
    public void ended() {
      heartbeat.stop();
    }
  }
}
