package io.milepost.app.event;

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

/** Draws the stages of loads as bars on a terminal. */
final class StageBars {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final long MEBIBYTE = 1 << 20;

  private final PrintStream terminal;
  private final int columns;
  private final ProgressBarStyle style;

  StageBars(PrintStream terminal, boolean colour, boolean unicode, int columns) {
    this.terminal = terminal;
    this.columns = columns;
    this.style = style(colour, unicode);
  }

  private static ProgressBarStyle style(boolean colour, boolean unicode) {
    if (!unicode) {
      return ProgressBarStyle.ASCII;
    }
    return colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK;
  }

  /** Writes a sentence on a line of its own, while no bar is drawn. */
  void tell(String sentence) {
    terminal.println(sentence);
  }

  /**
   * Draws how far a source is read.
   *
   * @param before how far it was when the bar came
   * @param elapsed since reading began until then
   */
  StageBar reading(String source, Progress before, Duration elapsed, Supplier<Progress> progress) {
    ProgressBar reading =
        bar("Reading " + lastName(source), progress.get().totalBytes())
            .setUnit(" MiB", MEBIBYTE)
            .showSpeed()
            .startsFrom(before.bytes(), elapsed)
            .build();
    Heartbeat heartbeat = new Heartbeat(INTERVAL);
    heartbeat.start(() -> update(reading, progress.get()));
    return new StageBar(reading, heartbeat);
  }

  private static void update(ProgressBar reading, Progress progress) {
    reading.stepTo(progress.bytes());
    reading.setExtraMessage(String.format(Locale.ROOT, " %,d rows", progress.rows()));
  }

  /**
   * Tells the time instead, where nothing tells how far the stage has come.
   *
   * @param startNanos when the stage began, by {@link System#nanoTime}
   */
  StageBar time(String stage, long startNanos) {
    ProgressBar bar =
        bar(stage, -1)
            .setRenderer((state, maxLength) -> soFar(stage, startNanos, maxLength))
            .build();
    return new StageBar(bar, new Heartbeat(INTERVAL));
  }

  private static String soFar(String stage, long startNanos, int maxLength) {
    String since = Pace.words(Duration.ofNanos(System.nanoTime() - startNanos));
    String text = "%s, %s so far".formatted(stage, since);
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
        .setConsumer(
            columns == 0
                ? new ConsoleProgressBarConsumer(terminal)
                : new ConsoleProgressBarConsumer(terminal, columns - 1));
  }
}
