package io.milepost.app.load;

import io.milepost.model.BatchSource;
import java.util.function.Supplier;

/** Hears how a load goes, on the thread that runs it. */
public interface LoadListener {
  LoadListener SILENT = new LoadListener() {};

  /**
   * The source is being read.
   *
   * @param progress may be asked from any thread until the next call of this listener
   */
  default void reading(String source, Supplier<BatchSource.Progress> progress) {}

  /** All rows were read and are being made part of the warehouse. */
  default void storing(String source, long rows) {}

  /** The load has come to its end, good or bad; always called last. */
  default void ended() {}
}
