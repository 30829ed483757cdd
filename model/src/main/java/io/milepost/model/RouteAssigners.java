package io.milepost.model;

import java.util.function.Supplier;

/** Makes assigners from stored routes. Thread-safe. */
public interface RouteAssigners {

  /**
   * Reads the definitions of {@code routes}.
   *
   * @return makes an assigner for each thread; thread-safe
   */
  Supplier<RouteAssigner> of(RouteSet routes);
}
