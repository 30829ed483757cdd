package io.milepost.app.load;

import io.milepost.model.InputSource;
import java.time.Duration;
import java.util.function.Supplier;

/** Hears how one load goes, or one discovery of routes, on the thread that runs it. */
public interface LoadListener {
  LoadListener SILENT = new LoadListener() {};

  /**
   * The source is being read.
   *
   * @param elapsed since that began, for listeners that come later
   * @param progress may be asked from any thread until the next call of this listener
   */
  default void reading(String source, Duration elapsed, Supplier<InputSource.Progress> progress) {}

  /** All rows were read and are being made part of the warehouse. */
  default void storing(String source, long rows) {}

  /** So many trips, all there are, are gone through to find routes. */
  default void discovering(long trips) {}

  /** Something beside the load went wrong, and the load goes on. */
  default void notice(String sentence) {}

  /** Whether anybody still wants what is being done. */
  default boolean isWanted() {
    return true;
  }

  /** The load or discovery has come to its end, good or bad; always called last. */
  default void ended() {}
}
