package io.milepost.model;

/** Takes trips in a pass over many. Each is used by one thread. */
public interface TripSink {

  /** Takes the rows of {@code trips}, and keeps nothing of it. */
  void take(TripBlock trips);
}
