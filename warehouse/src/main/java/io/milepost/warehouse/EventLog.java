package io.milepost.warehouse;

import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import java.util.List;

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
