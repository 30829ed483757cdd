package io.milepost.ingest.source;

/** Where the records of a format end. Used by one thread at a time. */
@FunctionalInterface
public interface RecordBoundary {

  /**
   * The end of the last record that lies wholly in {@code [from, to)}, whatever may follow; {@code
   * from} when none does. A record starts at {@code from}.
   */
  int lastEnd(byte[] bytes, int from, int to);
}
