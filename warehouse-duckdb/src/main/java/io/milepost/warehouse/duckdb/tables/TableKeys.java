package io.milepost.warehouse.duckdb.tables;

import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What told the rows of a table apart when loads stored them: a key may be declared anew. */
record TableKeys(Connection connection, StoredTable table) {

  /**
   * The columns of a key.
   *
   * @param kept as it was kept with a load; null for today's, empty for all columns
   */
  Collection<String> columns(@Nullable List<String> kept) throws SQLException {
    List<String> key = kept == null ? new Relations(connection).key(table.name()) : kept;
    return key.isEmpty() ? table.columns().keySet() : key;
  }

  private record Kept(@Nullable List<String> columns) {}

  /**
   * The keys by which loads set rows aside that the table had already, those of the earliest load
   * first, each with a condition for the ids of those loads.
   */
  Map<Collection<String>, String> ofRowsAside() throws SQLException {
    List<Kept> keys =
        Rows.list(
            connection,
            """
            SELECT key_columns FROM load_table WHERE table_name = ? AND load_id IN (
              SELECT load_id FROM %s WHERE "replaced by" IS NULL)
            GROUP BY key_columns ORDER BY min(load_id)
            """
                .formatted(Sql.aside(table.name())),
            row -> new Kept(LoadTables.names(row.getArray(1))),
            table.name());
    Map<Collection<String>, String> conditions = new LinkedHashMap<>();
    for (Kept key : keys) {
      conditions.merge(columns(key.columns), loads(key.columns), "%s OR %s"::formatted);
    }
    return conditions;
  }

  private String loads(@Nullable List<String> key) {
    String literal =
        key == null
            ? "NULL"
            : key.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    return "d.load_id IN (SELECT load_id FROM load_table WHERE table_name = %s AND key_columns IS NOT DISTINCT FROM %s)"
        .formatted(Sql.text(table.name()), literal);
  }
}
