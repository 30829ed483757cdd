package io.milepost.warehouse.duckdb.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as SQL has them. */
public final class Sql {
  private Sql() {}

  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String names(Collection<String> names) {
    return names.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A path to read that means just itself: DuckDB takes such for globs. */
  public static String literal(Path path) {
    return path.toString().replaceAll("[\\[*?]", "[$0]");
  }

  /** A table in the schema of rows that are not in their tables. */
  public static String aside(String table) {
    return Ddl.ASIDE + "." + name(table);
  }

  /** A table in the schema of staged rows and generations. */
  public static String stored(String table) {
    return Ddl.STORED + "." + name(table);
  }

  /** Whether two rows are equal in these columns; nulls are equal. */
  public static String same(String left, String right, Collection<String> columns) {
    return columns.stream()
        .map(Sql::name)
        .map(column -> "%s.%3$s IS NOT DISTINCT FROM %s.%3$s".formatted(left, right, column))
        .collect(Collectors.joining(" AND "));
  }
}
