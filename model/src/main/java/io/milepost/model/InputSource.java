package io.milepost.model;

/** What one load reads: a file, standard input, … */
public interface InputSource extends AutoCloseable {

  /** What the user calls it: a path, {@code -} for standard input, an address. */
  String name();

  /** Bytes taken so far and, when known, in all; may be called from any thread at any time. */
  Progress progress();

  /**
   * What was read, once every reader has come to its end.
   *
   * @throws DataException when the source is wrong as a whole (empty, say)
   */
  SourceSummary summary();

  @Override
  void close();

  /**
   * How far reading has come.
   *
   * @param bytes bytes of the source as stored (compressed, if it is) taken so far
   * @param totalBytes its size, or -1 when not known (standard input)
   * @param rows rows taken so far, good and bad
   */
  record Progress(long bytes, long totalBytes, long rows) {}
}
