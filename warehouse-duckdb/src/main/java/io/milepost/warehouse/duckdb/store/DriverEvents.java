package io.milepost.warehouse.duckdb.store;

import java.lang.invoke.MethodHandles;

/**
 * The driver's reports of memory in use to Java's flight recorder. Preparing for them starts the
 * recorder, which takes a fifth of a second at every start of the program, and nobody reads them.
 */
final class DriverEvents {
  private DriverEvents() {}

  /**
   * Has the driver, whose version is pinned, believe that it is prepared. Called before the first
   * connection.
   */
  static void leaveOut() {
    try {
      Class<?> monitor = Class.forName("org.duckdb.DuckDBMemoryMonitor");
      MethodHandles.privateLookupIn(monitor, MethodHandles.lookup())
          .findStaticVarHandle(monitor, "initialized", boolean.class)
          .set(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The driver is not of the version that is expected", e);
    }
  }
}
