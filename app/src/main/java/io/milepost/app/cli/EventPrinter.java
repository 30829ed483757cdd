package io.milepost.app.cli;

import io.milepost.model.LoadEvent;

/** Shows what happens to loads, one event after the other. */
@FunctionalInterface
interface EventPrinter extends AutoCloseable {

  /** Shows an event; what it writes may be held back. */
  void print(LoadEvent event);

  /** Takes away what moves. */
  @Override
  default void close() {}
}
