package io.milepost.warehouse.duckdb;

import static java.util.stream.Collectors.joining;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.warehouse.Ledger.SourceShape;
import io.milepost.warehouse.Ledger.StoredRejection;
import io.milepost.warehouse.LoadPage;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's tables. Thread-safe. */
final class LedgerReader {
  private static final String LOADS =
      """
      SELECT load_id, dataset, source, state, content_hash, rows_read, rows_loaded, rows_duplicate,
        rows_rejected, bytes, started_at, finished_at, retry_of, same_content_as, error, queued_at
      FROM load
      """;

  private final DuckDb database;

  LedgerReader(DuckDb database) {
    this.database = database;
  }

  List<Load> list() {
    return loads(LOADS + "ORDER BY load_id");
  }

  List<Load> list(LoadPage page) {
    return loads(
        LOADS
            + """
            WHERE load_id < ? AND dataset = coalesce(?, dataset) AND state = coalesce(?, state)
            ORDER BY load_id DESC LIMIT ?
            """,
        page.before(),
        page.dataset(),
        page.state() == null ? null : page.state().word(),
        page.limit());
  }

  List<Load> running() {
    return loads(LOADS + "WHERE state = 'running' ORDER BY load_id");
  }

  /** See {@link io.milepost.warehouse.EventLog#untold}. */
  List<Load> untold() {
    String kinds =
        Stream.of(LoadEvent.Kind.values())
            .filter(LoadEvent.Kind::tellsState)
            .map(kind -> Sql.text(kind.word()))
            .collect(joining(", "));
    return loads(
        LOADS
            + """
            WHERE state <> 'running' AND EXISTS (
              SELECT 1 FROM (
                SELECT load_id AS told, arg_max(kind, event_id) AS last FROM load_event
                WHERE kind IN (%s) GROUP BY ALL)
              WHERE told = load_id AND last <> state
                AND NOT (state = 'queued' AND last = 'retrying'))
            ORDER BY load_id
            """
                .formatted(kinds));
  }

  Optional<Load> find(long loadId) {
    return loads(LOADS + "WHERE load_id = ?", loadId).stream().findFirst();
  }

  Optional<Load> findCommitted(String dataset, String contentHash) {
    return loads(
            LOADS
                + """
                WHERE state = 'committed' AND dataset = ? AND content_hash = ? ORDER BY load_id
                """,
            dataset,
            contentHash)
        .stream()
        .findFirst();
  }

  /** See {@link io.milepost.warehouse.Ledger#findLast}. */
  Optional<Load> findLast(String dataset, Set<LoadState> states, String prefix) {
    String words = states.stream().map(LoadState::word).map(Sql::text).collect(joining(", "));
    return loads(
            LOADS
                + """
                WHERE dataset = ? AND retry_of IS NULL AND state IN (%s)
                  AND NOT starts_with(source, ?)
                ORDER BY load_id DESC LIMIT 1
                """
                    .formatted(words),
            dataset,
            prefix)
        .stream()
        .findFirst();
  }

  List<LoadStep> steps(long loadId) {
    return database.run(
        "read the steps of load " + loadId,
        connection ->
            Rows.list(
                connection,
                """
                SELECT load_id, step, started_at, finished_at, rows FROM load_step
                WHERE load_id = ? ORDER BY started_at, rowid
                """,
                LedgerReader::step,
                loadId));
  }

  Optional<SourceShape> findShape(long loadId) {
    return database.run(
        "read the columns of load " + loadId,
        connection ->
            Rows.find(
                connection,
                """
                SELECT source_columns, delimiter FROM load
                WHERE load_id = ? AND source_columns IS NOT NULL
                """,
                LedgerReader::shape,
                loadId));
  }

  void rejections(long loadId, Consumer<StoredRejection> action) {
    database.run(
        "read the rejections of load " + loadId,
        connection -> {
          Rows.forEach(
              connection,
              """
              SELECT line, field, code, reason, raw, mended_by FROM reject
              WHERE load_id = ? ORDER BY line
              """,
              row -> action.accept(rejection(row)),
              loadId);
          return loadId;
        });
  }

  private List<Load> loads(String sql, @Nullable Object... parameters) {
    return database.run(
        "read the ledger",
        connection -> Rows.list(connection, sql, LedgerReader::load, parameters));
  }

  private static Load load(ResultSet row) throws SQLException {
    return new Load(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        LoadState.of(row.getString(4)),
        row.getString(5),
        new LoadCounts(
            row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10)),
        findInstant(row, 16),
        instant(row, 11),
        findInstant(row, 12),
        findLong(row, 13),
        findLong(row, 14),
        row.getString(15));
  }

  static LoadStep step(ResultSet row) throws SQLException {
    return new LoadStep(
        row.getLong(1), row.getString(2), instant(row, 3), findInstant(row, 4), row.getLong(5));
  }

  private static SourceShape shape(ResultSet row) throws SQLException {
    Object[] columns = (Object[]) row.getArray(1).getArray();
    String delimiter = row.getString(2);
    return new SourceShape(
        Stream.of(columns).map(String.class::cast).toList(),
        delimiter == null ? null : delimiter.charAt(0));
  }

  private static StoredRejection rejection(ResultSet row) throws SQLException {
    return new StoredRejection(
        new Rejection(
            row.getLong(1),
            row.getString(2),
            RejectionCode.of(row.getString(3)),
            row.getString(4),
            row.getString(5)),
        findLong(row, 6));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant findInstant(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : instant(row, column);
  }

  private static @Nullable Long findLong(ResultSet row, int column) throws SQLException {
    return (Long) row.getObject(column);
  }
}
