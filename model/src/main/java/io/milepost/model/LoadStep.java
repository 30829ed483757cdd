package io.milepost.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a load: {@code decode}, {@code store}, {@code commit}.
 *
 * @param finishedAt null while the step runs, or when it was cut off
 * @param rows rows the step has dealt with
 */
public record LoadStep(
    long loadId, String step, Instant startedAt, @Nullable Instant finishedAt, long rows) {
  public double seconds() {
    return finishedAt == null
        ? 0
        : java.time.Duration.between(startedAt, finishedAt).toNanos() / 1e9;
  }
}
