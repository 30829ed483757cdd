package io.milepost.ingest.jdbc;

import io.milepost.model.UsageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a table to decide what of it is read, and in which slices. */
final class Planner {
  private static final Set<Integer> WHOLE =
      Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);

  private final JdbcTable table;
  private final Dialect dialect;
  private final Connection connection;

  Planner(JdbcTable table, Dialect dialect, Connection connection) {
    this.table = table;
    this.dialect = dialect;
    this.connection = connection;
  }

  Plan plan(String of, Instant now, @Nullable Bound after) throws SQLException {
    Bound upTo = upTo(after);
    return new Plan(of, now, after, upTo, slices(after, upTo));
  }

  /** The highest watermark there is now, not below {@code after}. */
  private @Nullable Bound upTo(@Nullable Bound after) throws SQLException {
    if (table.watermark() == null) {
      return null;
    }
    String column = dialect.quote(table.watermark());
    String asked = "max(%s), CAST(max(%s) AS %s)".formatted(column, column, dialect.textType());
    try (PreparedStatement statement =
            new Selection(table, dialect).watermarked(after, null).select(connection, asked);
        ResultSet result = statement.executeQuery()) {
      result.next();
      boolean number = NUMBERS.contains(result.getMetaData().getColumnType(1));
      String text = result.getString(2);
      return text == null ? after : new Bound(text, number);
    }
  }

  private List<Slice> slices(@Nullable Bound after, @Nullable Bound upTo) throws SQLException {
    JdbcTable.Ranges ranges = table.ranges();
    if (ranges == null) {
      return List.of(Slice.ALL);
    }
    String column = dialect.quote(ranges.column());
    try (PreparedStatement statement =
            new Selection(table, dialect)
                .watermarked(after, upTo)
                .select(connection, "min(%s), max(%s)".formatted(column, column));
        ResultSet result = statement.executeQuery()) {
      requireWhole(ranges.column(), result);
      result.next();
      long least = result.getLong(1);
      return result.wasNull()
          ? List.of(Slice.ALL)
          : Slice.between(least, result.getLong(2), ranges.count());
    }
  }

  private void requireWhole(String column, ResultSet result) throws SQLException {
    if (!WHOLE.contains(result.getMetaData().getColumnType(1))) {
      throw new UsageException(
          "Expected the column '%s' of 'ranges' to hold whole numbers in %s, found %s. Name another, or leave 'ranges' out."
              .formatted(column, table.name(), result.getMetaData().getColumnTypeName(1)));
    }
  }
}
