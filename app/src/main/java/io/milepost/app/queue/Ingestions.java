package io.milepost.app.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What loads of the queue are to bring, by their ids. */
record Ingestions(QueueDatabase database) {

  /** Writes down what a load is to bring. */
  static QueueDatabase.Change putting(long loadId, Ingestion ingestion) {
    return QueueDatabase.Change.of(
        "INSERT INTO ingestion VALUES (?, ?)", loadId, ingestion.toJson());
  }

  Optional<Ingestion> find(long loadId) {
    return database
        .list("SELECT request FROM ingestion WHERE load_id = ?", row -> row.getString(1), loadId)
        .stream()
        .map(Ingestion::fromJson)
        .findFirst();
  }

  Map<Long, Ingestion> all() {
    Map<Long, Ingestion> all = new HashMap<>();
    database.list(
        "SELECT load_id, request FROM ingestion",
        row -> all.put(row.getLong(1), Ingestion.fromJson(row.getString(2))));
    return all;
  }

  /** Forgets tasks that are of no ingestion: those of a warehouse that was replaced. */
  void removeTasksOfOthers() {
    database.update(
        "DELETE FROM %s WHERE task_name = 'load' AND task_instance NOT IN (SELECT CAST(load_id AS VARCHAR(20)) FROM ingestion)"
            .formatted(QueueDatabase.LOAD_TASKS));
  }

  /** Also deletes the file that was sent for it. */
  void forget(long loadId, Ingestion ingestion, Uploads uploads) {
    uploads.delete(ingestion);
    remove(loadId);
  }

  void remove(long loadId) {
    database.update("DELETE FROM ingestion WHERE load_id = ?", loadId);
  }
}
