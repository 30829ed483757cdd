package io.milepost.warehouse.duckdb.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys of the texts in dim_region and dim_datasource: new texts are inserted, old ones kept. */
public final class Dimensions {
  private Dimensions() {}

  /** The key in dim_region of each text, in order; part of the connection's transaction. */
  public static int[] regionIds(Connection connection, List<String> regions) throws SQLException {
    return ids(connection, "dim_region", "region", regions);
  }

  /** The key in dim_datasource of each text, in order; part of the connection's transaction. */
  public static int[] datasourceIds(Connection connection, List<String> datasources)
      throws SQLException {
    return ids(connection, "dim_datasource", "datasource", datasources);
  }

  private static int[] ids(Connection connection, String table, String column, List<String> texts)
      throws SQLException {
    insertNew(connection, table, column, texts);
    Map<String, Integer> known = known(connection, table, column);
    return texts.stream().mapToInt(known::get).toArray();
  }

  private static void insertNew(
      Connection connection, String table, String column, List<String> texts) throws SQLException {
    String sql =
        """
        INSERT INTO %1$s
        SELECT (SELECT coalesce(max(%2$s_id), 0) FROM %1$s) + row_number() OVER (ORDER BY text), text
        FROM (SELECT DISTINCT unnest(?) AS text)
        WHERE text NOT IN (SELECT %2$s FROM %1$s)
        """
            .formatted(table, column);
    Rows.update(connection, sql, connection.createArrayOf("VARCHAR", texts.toArray()));
  }

  private static Map<String, Integer> known(Connection connection, String table, String column)
      throws SQLException {
    Map<String, Integer> ids = new HashMap<>();
    Rows.forEach(
        connection,
        "SELECT %1$s, %1$s_id FROM %2$s".formatted(column, table),
        row -> ids.put(row.getString(1), row.getInt(2)));
    return ids;
  }
}
