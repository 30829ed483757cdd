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
 * @param table where they stand, with those of other tables
 * @param rows a query for them; see {@link StagedLayout#rows}
 * @param key what tells them apart: the declared key, or all columns
 */
record StagedTable(
    Connection connection,
    DatasetTable declared,
    String table,
    String rows,
    Collection<String> key) {
  /** No table of a dataset is called like these: their names have no blanks. */
  private static final String LEFT_OUT = "left out";

  private static final String ALIKE = "alike rows";

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
   * Takes out the rows that have the key of another one that counts, and says how many. Keys are
   * compared by hash first, as few keys have several rows.
   */
  long leaveOutRepeats(Winner winner) throws SQLException {
    long alike =
        note(
            ALIKE,
            """
            SELECT "staged row" FROM %1$s WHERE "staged hash" IN (
              SELECT "staged hash" FROM %1$s GROUP BY "staged hash" HAVING count(*) > 1)
            """
                .formatted(rows));
    return alike == 0 ? 0 : leaveOut(repeats(winner));
  }

  private String repeats(Winner winner) {
    return """
    SELECT "staged row" FROM (
      SELECT "staged row", row_number() OVER (PARTITION BY %s ORDER BY %s) AS place
      FROM (FROM %s WHERE "staged row" IN (FROM %s)))
    WHERE place > 1
    """
        .formatted(Sql.names(key), order(winner), rows, Sql.name(ALIKE));
  }

  /** Takes out the rows whose {@code staged row} a query gives, and says how many. */
  long leaveOut(String query) throws SQLException {
    long left = note(LEFT_OUT, query);
    if (left > 0) {
      Rows.update(
          connection,
          "DELETE FROM %s WHERE rowid IN (FROM %s)".formatted(table, Sql.name(LEFT_OUT)));
    }
    return left;
  }

  private long note(String name, String query) throws SQLException {
    return Rows.update(
        connection, "CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(Sql.name(name), query));
  }

  private String order(Winner winner) {
    List<String> columns = new ArrayList<>(List.of("\"staged position\""));
    declared.fields().forEach(field -> columns.add(Sql.name(field.name())));
    return columns.stream()
        .map(column -> column + " " + winner.order)
        .collect(Collectors.joining(", "));
  }
}
