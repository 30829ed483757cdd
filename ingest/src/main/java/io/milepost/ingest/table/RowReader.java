package io.milepost.ingest.table;

import io.milepost.ingest.source.BlockCursor;

/** Reads rows of one format. Used by one thread. */
@FunctionalInterface
public interface RowReader {

  /** Reads the row at the cursor, and passes it; there is one, or a blank line. */
  void read(BlockCursor cursor);
}
