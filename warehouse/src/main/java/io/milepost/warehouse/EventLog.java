package io.milepost.warehouse;

import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened to loads, one event after the other, for ever. An event that {@link #append} has
 * given back stays, however the process ends. Thread-safe.
 */
public interface EventLog {

  /**
   * Writes an event. Its id is the next after the last, and whoever reads the log finds it only
   * when all with smaller ids are there.
   *
   * @param data a JSON object
   */
  LoadEvent append(long loadId, LoadEvent.Kind kind, String data);

  /**
   * Writes an event together with the next that is {@link #append appended}, or within a moment; a
   * process that ends before has not told anybody of it.
   */
  void post(long loadId, LoadEvent.Kind kind, String data);

  /**
   * Has {@code listener} hear of every event once it is written, in the order of the log, on the
   * thread that wrote it; of one listener at a time.
   */
  void onWritten(Consumer<LoadEvent> listener);

  /**
   * Events of all loads, in order.
   *
   * @param after the id of the last event that is known; 0 for all
   * @param limit at most so many
   */
  List<LoadEvent> list(long after, int limit);

  /** Events of one load, in order; see {@link #list(long, int)}. */
  List<LoadEvent> list(long loadId, long after, int limit);

  /** The id of the last event; 0 when there is none. */
  long lastId();

  /**
   * Loads of which the log does not tell how they stand, since the process died after it changed
   * that; not those from before there was a log.
   */
  List<Load> untold();
}
