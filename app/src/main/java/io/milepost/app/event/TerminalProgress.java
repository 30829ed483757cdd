package io.milepost.app.event;

import io.milepost.app.load.LoadListener;
import io.milepost.app.load.LoadListeners;
import io.milepost.model.InputSource.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of loads as a bar on a terminal; the bar goes when its stage is done. There is
 * one bar at a time: of loads that run beside each other that of the first, then of the next.
 */
public final class TerminalProgress implements LoadListeners {
  private static final Progress NOTHING = new Progress(0, -1, 0);

  private final StageBars bars;

  /** What each load does now, as a bar that may be drawn, in the order in which they began. */
  private final Map<LoadListener, Supplier<StageBar>> stages = new LinkedHashMap<>();

  private @Nullable StageBar shown;

  /**
   * @param colour whether the bar may be coloured
   * @param unicode whether it may be drawn with block characters
   * @param columns how wide the terminal is; 0 for the one that this process was started from
   */
  public TerminalProgress(PrintStream terminal, boolean colour, boolean unicode, int columns) {
    this.bars = new StageBars(terminal, colour, unicode, columns);
  }

  @Override
  public LoadListener begin() {
    return new OneLoad();
  }

  private synchronized void stage(LoadListener load, Supplier<StageBar> stage) {
    stages.put(load, stage);
    if (isFirst(load)) {
      showFirst();
    }
  }

  private synchronized void end(LoadListener load) {
    boolean wasShown = isFirst(load);
    stages.remove(load);
    if (wasShown) {
      showFirst();
    }
  }

  /** The bar is drawn anew beneath the sentence. */
  private synchronized void tell(String sentence) {
    hide();
    bars.tell(sentence);
    showFirst();
  }

  private boolean isFirst(LoadListener load) {
    return !stages.isEmpty() && stages.keySet().iterator().next() == load;
  }

  private void hide() {
    if (shown != null) {
      shown.close();
      shown = null;
    }
  }

  private void showFirst() {
    hide();
    if (!stages.isEmpty()) {
      shown = stages.values().iterator().next().get();
    }
  }

  /** Hears one load or discovery. */
  private final class OneLoad implements LoadListener {
    @Override
    public void reading(String source, Duration elapsed, Supplier<Progress> progress) {
      Progress before = elapsed.isZero() ? NOTHING : progress.get();
      stage(this, () -> bars.reading(source, before, elapsed, progress));
    }

    @Override
    public void storing(String source, long rows) {
      time(String.format(Locale.ROOT, "Storing %,d rows", rows));
    }

    @Override
    public void discovering(long trips) {
      time(String.format(Locale.ROOT, "Looking for routes in %,d trips", trips));
    }

    private void time(String stage) {
      long start = System.nanoTime();
      stage(this, () -> bars.time(stage, start));
    }

    @Override
    public void notice(String sentence) {
      tell(sentence);
    }

    @Override
    public void ended() {
      end(this);
    }
  }
}
