package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The staged rows of one table.
 *
 * @param rows a query for them; see {@link StagedLayout#rows}
 * @param key what tells them apart: the declared key, or all columns
 */
record StagedTable(
    Connection connection, DatasetTable declared, String rows, Collection<String> key) {

  /** Which of the rows with the same key counts. */
  enum Winner {
    /** The first in the source; the smallest, column by column, when its order is not known. */
    FIRST("ASC NULLS FIRST"),
    /** The last in the source; the greatest, column by column, when its order is not known. */
    LAST("DESC NULLS LAST");

    private final String order;

    Winner(String order) {
      this.order = order;
    }
  }

  long count() throws SQLException {
    return Rows.getLong(connection, "SELECT count(*) FROM " + rows);
  }

  /**
   * Makes the temporary table {@code left out} of the rows ({@code staged row}) that have the key
   * of another one that counts. Keys are compared by hash first, as few keys have several rows.
   */
  long findRepeats(Winner winner) throws SQLException {
    String hash = "hash(%s)".formatted(Sql.names(key));
    String sql =
        """
        CREATE OR REPLACE TEMP TABLE "left out" AS
        SELECT "staged row", false AS known FROM (
          SELECT "staged row", row_number() OVER (PARTITION BY %1$s ORDER BY %2$s) AS place
          FROM (FROM %3$s WHERE %4$s IN (
            SELECT hash FROM (SELECT %4$s AS hash FROM %3$s) GROUP BY hash HAVING count(*) > 1)))
        WHERE place > 1
        """;
    return Rows.update(connection, sql.formatted(Sql.names(key), order(winner), rows, hash));
  }

  private String order(Winner winner) {
    List<String> columns = new ArrayList<>(List.of("\"staged position\""));
    declared.fields().forEach(field -> columns.add(Sql.name(field.name())));
    return columns.stream()
        .map(column -> column + " " + winner.order)
        .collect(Collectors.joining(", "));
  }

  /** Makes an empty table {@code left out}. */
  void leaveNothingOut() throws SQLException {
    Rows.update(
        connection,
        "CREATE OR REPLACE TEMP TABLE \"left out\" (\"staged row\" BIGINT, known BOOLEAN)");
  }

  /** A query for the rows that count. */
  String taken() {
    return "(FROM %s s ANTI JOIN \"left out\" o ON o.\"staged row\" = s.\"staged row\")"
        .formatted(rows);
  }
}
