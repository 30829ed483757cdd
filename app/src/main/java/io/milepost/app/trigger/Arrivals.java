package io.milepost.app.trigger;

import io.milepost.app.queue.QueueDatabase;

/**
 * What was handed to the queue already: each version of a source once for a dataset. Thread-safe.
 */
record Arrivals(QueueDatabase database) {

  boolean isKnown(String dataset, String source, String version) {
    return !database
        .list(
            "SELECT source FROM arrival WHERE dataset = ? AND source = ? AND version = ?",
            row -> row.getString(1),
            dataset,
            source,
            version)
        .isEmpty();
  }

  void add(String dataset, String source, String version) {
    database.update("INSERT INTO arrival VALUES (?, ?, ?)", dataset, source, version);
  }

  /** A day of a dataset that was loaded as it was to be. */
  boolean isDone(String dataset, String day) {
    return isKnown(dataset, "day", day);
  }

  void done(String dataset, String day) {
    if (!isDone(dataset, day)) {
      add(dataset, "day", day);
    }
  }

  /** Whether any day of the dataset was ever loaded. */
  boolean hasDays(String dataset) {
    return !database
        .list(
            "SELECT version FROM arrival WHERE dataset = ? AND source = 'day' FETCH FIRST ROW ONLY",
            row -> row.getString(1),
            dataset)
        .isEmpty();
  }

  /**
   * The first day of the dataset that was loaded, as ISO 8601 writes it; call it when there is one.
   */
  String firstDay(String dataset) {
    return database
        .list(
            "SELECT min(version) FROM arrival WHERE dataset = ? AND source = 'day'",
            row -> row.getString(1),
            dataset)
        .get(0);
  }
}
