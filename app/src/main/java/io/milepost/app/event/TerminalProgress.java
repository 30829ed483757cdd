package io.milepost.app.event;

import io.milepost.app.load.LoadListener;
import io.milepost.app.load.Pace;
import io.milepost.model.InputSource.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/** Shows the progress of loads as a bar on a terminal; the bar goes when its stage is done. */
public final class TerminalProgress implements LoadListener {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final long MEBIBYTE = 1 << 20;

  private final PrintStream terminal;
  private final ProgressBarStyle style;
  private final Heartbeat heartbeat = new Heartbeat(INTERVAL);
  private @Nullable ProgressBar bar;

  /**
   * @param colour whether the bar may be coloured
   * @param unicode whether it may be drawn with block characters
   */
  public TerminalProgress(PrintStream terminal, boolean colour, boolean unicode) {
    this.terminal = terminal;
    this.style = style(colour, unicode);
  }

  private static ProgressBarStyle style(boolean colour, boolean unicode) {
    if (!unicode) {
      return ProgressBarStyle.ASCII;
    }
    return colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK;
  }

  @Override
  public void reading(String source, Supplier<Progress> progress) {
    ProgressBar reading =
        show(
            bar("Reading " + lastName(source), progress.get().totalBytes())
                .setUnit(" MiB", MEBIBYTE)
                .showSpeed());
    heartbeat.start(() -> update(reading, progress.get()));
  }

  private static void update(ProgressBar reading, Progress progress) {
    reading.stepTo(progress.bytes());
    reading.setExtraMessage(String.format(Locale.ROOT, " %,d rows", progress.rows()));
  }

  @Override
  public void storing(String source, long rows) {
    String task = String.format(Locale.ROOT, "Storing %,d rows", rows);
    show(bar(task, -1).setRenderer(TerminalProgress::elapsed));
  }

  @Override
  public void discovering(long trips) {
    String task = String.format(Locale.ROOT, "Looking for routes in %,d trips", trips);
    show(bar(task, -1).setRenderer(TerminalProgress::elapsed));
  }

  /** Instead of a bar, where nothing tells how far the stage has come. */
  private static String elapsed(ProgressState state, int maxLength) {
    String since = Pace.words(state.getElapsedAfterStart());
    String text = "%s, %s so far".formatted(state.getTaskName(), since);
    return text.substring(0, Math.min(text.length(), maxLength));
  }

  /** A path without its folders, so that there is room for the bar. */
  private static String lastName(String source) {
    return source.substring(source.lastIndexOf('/') + 1);
  }

  private ProgressBarBuilder bar(String task, long max) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(max)
        .setStyle(style)
        .setUpdateIntervalMillis((int) INTERVAL.toMillis())
        .continuousUpdate()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(terminal));
  }

  private ProgressBar show(ProgressBarBuilder builder) {
    ended();
    ProgressBar shown = builder.build();
    bar = shown;
    return shown;
  }

  @Override
  public void ended() {
    heartbeat.stop();
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
