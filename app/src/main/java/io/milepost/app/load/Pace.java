package io.milepost.app.load;

import io.milepost.model.InputSource.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How fast a source is being read.
 *
 * @param elapsed since reading began
 */
public record Pace(Progress progress, Duration elapsed) {
  private static final double MEBIBYTE = 1 << 20;

  /** Rows a second, so far. */
  public long rowsPerSecond() {
    long millis = Math.max(1, elapsed.toMillis());
    return Math.round(progress.rows() * 1000.0 / millis);
  }

  /** The size of the source; empty while it is not known. */
  public OptionalLong totalBytes() {
    return progress.totalBytes() <= 0
        ? OptionalLong.empty()
        : OptionalLong.of(progress.totalBytes());
  }

  /** 0 to 100; empty while the source's size is not known. */
  public OptionalDouble percent() {
    return progress.totalBytes() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(100.0, 100.0 * progress.bytes() / progress.totalBytes()));
  }

  /** Until the source is read; empty while nothing tells. */
  public Optional<Duration> remaining() {
    if (progress.totalBytes() <= 0 || progress.bytes() == 0) {
      return Optional.empty();
    }
    double left = Math.max(0, progress.totalBytes() - progress.bytes());
    return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * left / progress.bytes())));
  }

  /** Such as {@code 3,400,000 rows, 450.1 MiB, 1,700,000 rows/s, 45%, 3 s left}. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%,d rows, %,.1f MiB, %,d rows/s",
                progress.rows(),
                progress.bytes() / MEBIBYTE,
                rowsPerSecond()));
    percent().ifPresent(percent -> text.append(String.format(Locale.ROOT, ", %.0f%%", percent)));
    remaining().ifPresent(left -> text.append(", ").append(words(left)).append(" left"));
    return text.toString();
  }

  /** A duration in whole seconds, or in minutes and seconds. */
  public static String words(Duration duration) {
    long seconds = Math.round(duration.toMillis() / 1000.0);
    return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
  }
}
