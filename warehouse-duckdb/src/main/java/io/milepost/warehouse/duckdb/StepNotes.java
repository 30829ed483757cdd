package io.milepost.warehouse.duckdb;

import io.milepost.model.LoadStep;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Steps that go on, and those that are not in the ledger as they ended. Not thread-safe. */
final class StepNotes {
  private static final String FINISH =
      """
      UPDATE load_step SET finished_at = ?, rows = ?
      WHERE load_id = ? AND step = ? AND finished_at IS NULL
      """;

  private List<Note> notes = new ArrayList<>();

  /**
   * A step.
   *
   * @param there whether the ledger has its start
   * @param waiting whether there is something that the ledger does not have
   */
  private record Note(LoadStep step, boolean there, boolean waiting) {
    boolean isOpen() {
      return step.finishedAt() == null;
    }

    boolean is(long loadId, String name) {
      return step.loadId() == loadId && step.step().equals(name);
    }
  }

  void started(long loadId, String step, Instant now) {
    notes.add(new Note(new LoadStep(loadId, step, now, null, 0), false, true));
  }

  Optional<LoadStep> finished(long loadId, String name, Instant now, long rows) {
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      if (note.isOpen() && note.is(loadId, name)) {
        LoadStep step = new LoadStep(loadId, name, note.step().startedAt(), now, rows);
        notes.set(i, new Note(step, note.there(), true));
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  void forget(long loadId) {
    notes.removeIf(note -> note.step().loadId() == loadId);
  }

  boolean areWaiting() {
    return notes.stream().anyMatch(Note::waiting);
  }

  /** Writes what waits, as part of a transaction. */
  void write(DuckDBConnection connection) throws SQLException {
    insert(connection, notes.stream().filter(note -> !note.there()).map(Note::step).toList());
    for (Note note : notes) {
      if (note.there() && note.waiting()) {
        finish(connection, note.step());
      }
    }
  }

  private static void insert(DuckDBConnection connection, List<LoadStep> steps)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (LoadStep step : steps) {
      values.add(step.loadId());
      values.add(step.step());
      values.add(LedgerWriter.utc(step.startedAt()));
      values.add(utc(step.finishedAt()));
      values.add(step.rows());
    }
    Rows.insert(
        connection,
        "INSERT INTO load_step (load_id, step, started_at, finished_at, rows)",
        steps.size(),
        values);
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : LedgerWriter.utc(instant);
  }

  private static void finish(DuckDBConnection connection, LoadStep step) throws SQLException {
    Rows.update(
        connection, FINISH, utc(step.finishedAt()), step.rows(), step.loadId(), step.step());
  }

  /** The transaction was committed: only what goes on is remembered. */
  void written() {
    notes =
        new ArrayList<>(
            notes.stream()
                .filter(Note::isOpen)
                .map(note -> new Note(note.step(), true, false))
                .toList());
  }
}
