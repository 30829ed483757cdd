package io.milepost.app.rows;

import io.milepost.warehouse.RowSink;

/** Writes rows as they come, however many; nothing is held back but what alignment needs. */
public interface RowOutput extends RowSink {

  /** Writes what closes the result; call it once, after the last row, when all went well. */
  void finish();
}
