package io.milepost.model;

import java.util.List;
import java.util.function.Supplier;

/** Trips that can be gone through, more than once, by several threads. */
public interface TripPasses {

  /** How many trips a pass gives. */
  long trips();

  /**
   * Goes through all trips once, in no order that can be relied on, and returns when all were
   * taken.
   *
   * @param sinks makes a sink for each thread, on the calling thread
   * @return the sinks that took the trips
   */
  <S extends TripSink> List<S> read(Supplier<S> sinks);
}
