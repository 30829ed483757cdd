package io.milepost.app.load;

/** Gives each load, and each discovery of routes, a listener of its own. Thread-safe. */
@FunctionalInterface
public interface LoadListeners {
  LoadListeners SILENT = () -> LoadListener.SILENT;

  /** Hears one load or discovery, to its end. */
  LoadListener begin();
}
