package io.milepost.ingest.table;

/**
 * Where the values of one row are, whatever the format: {@code [start, end)} of {@link #bytes}, in
 * UTF-8, by slots. {@link io.milepost.ingest.scan.Words#PADDING} readable bytes are behind a value.
 * Reused from row to row.
 */
public interface Values {

  byte[] bytes(int slot);

  int start(int slot);

  int end(int slot);

  /** Whether the row has nothing there. */
  boolean lacks(int slot);

  /** Whether the value is an object or a list. */
  boolean isNested(int slot);

  /** How many values the row has that no field names. */
  int undeclared();

  /** One of these values. */
  Undeclared undeclared(int index);
}
