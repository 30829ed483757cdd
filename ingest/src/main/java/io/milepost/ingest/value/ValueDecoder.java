package io.milepost.ingest.value;

import io.milepost.model.Column;
import io.milepost.model.RejectionCode;

/**
 * Decodes the values of one column from UTF-8. {@code bytes[to]} is no digit, and {@link
 * io.milepost.ingest.scan.Words#PADDING} more bytes are readable. Not thread-safe.
 */
public interface ValueDecoder {

  /** What became of a value. */
  enum Outcome {
    /** It is in the column. */
    TAKEN,
    /** It says nothing, and counts as lacking. */
    BLANK,
    /** It is not of the column's type. */
    WRONG
  }

  /** Values go to {@code column} from now on, which is of the kind that the type says. */
  void target(Column column);

  /** Decodes {@code [from, to)} as the value of row {@code at}. */
  Outcome decode(byte[] bytes, int from, int to, int at);

  /** Prepares row {@code at} to be null. */
  default void skip(int at) {}

  /** The code of a value that is wrong. */
  RejectionCode code(byte[] bytes, int from, int to);

  /** What is expected, for messages: a noun with its article. */
  String expectation();
}
