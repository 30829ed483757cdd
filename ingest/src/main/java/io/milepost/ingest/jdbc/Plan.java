package io.milepost.ingest.jdbc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows one extraction reads, in which slices. Kept, so that an extraction that was cut off
 * goes on with the slices that are missing.
 *
 * @param of what is extracted; a plan of something else is no use
 * @param after rows with at least this watermark are read, or null for all
 * @param upTo rows with at most this watermark are read; null without watermark or without rows
 */
record Plan(
    String of, Instant madeAt, @Nullable Bound after, @Nullable Bound upTo, List<Slice> slices) {
  public Plan {
    slices = List.copyOf(slices);
  }
}
