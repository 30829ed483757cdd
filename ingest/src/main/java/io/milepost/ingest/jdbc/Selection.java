package io.milepost.ingest.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements about the rows of one table, with their conditions. */
final class Selection {
  private final List<String> conditions = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final JdbcTable table;
  private final Dialect dialect;

  Selection(JdbcTable table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
  }

  /** Rows without watermark are taken always: nobody knows when they changed. */
  Selection watermarked(@Nullable Bound after, @Nullable Bound upTo) {
    if (table.watermark() != null && (after != null || upTo != null)) {
      String column = dialect.quote(table.watermark());
      List<String> both = new ArrayList<>();
      add(both, column + " >= ?", after);
      add(both, column + " <= ?", upTo);
      conditions.add("(%s OR %s IS NULL)".formatted(String.join(" AND ", both), column));
    }
    return this;
  }

  Selection sliced(Slice slice) {
    if (table.ranges() != null) {
      String column = dialect.quote(table.ranges().column());
      if (slice.from() != null) {
        add(conditions, column + " >= ?", number(slice.from()));
      }
      if (slice.to() != null) {
        String orNull = slice.from() == null ? " OR " + column + " IS NULL" : "";
        add(conditions, "(" + column + " < ?" + orNull + ")", number(slice.to()));
      }
    }
    return this;
  }

  private static Bound number(long value) {
    return new Bound(Long.toString(value), true);
  }

  private void add(List<String> to, String condition, @Nullable Bound bound) {
    if (bound != null) {
      to.add(condition);
      bounds.add(bound);
    }
  }

  /** A statement that reads {@code columns}; the caller closes it. */
  PreparedStatement select(Connection connection, String columns) throws SQLException {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + columns + " FROM " + table.from() + where,
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY);
    for (int i = 0; i < bounds.size(); i++) {
      bounds.get(i).bind(statement, i + 1, dialect.tellsNumbers());
    }
    return statement;
  }
}
