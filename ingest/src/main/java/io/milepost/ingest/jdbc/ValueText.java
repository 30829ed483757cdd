package io.milepost.ingest.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the value of a column is written. What it writes is described in docs/sources.md. */
@FunctionalInterface
interface ValueText {
  /** The text of a row's value; null for NULL. */
  @Nullable String read(ResultSet row, int column) throws SQLException;

  static ValueText of(ResultSetMetaData columns, int column, Dialect dialect) throws SQLException {
    return switch (columns.getColumnType(column)) {
      case Types.BIT, Types.BOOLEAN -> bits(columns, column);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> moment(columns, column, dialect);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ValueText::hex;
      case Types.NUMERIC, Types.DECIMAL -> ValueText::decimal;
      default -> ResultSet::getString;
    };
  }

  /** One bit is true or false; several are a text of them in PostgreSQL, bytes elsewhere. */
  private static ValueText bits(ResultSetMetaData columns, int column) throws SQLException {
    String type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return type.startsWith("bool") || columns.getPrecision(column) <= 1
        ? ValueText::truth
        : type.startsWith("bit") ? ResultSet::getString : ValueText::hex;
  }

  private static @Nullable String truth(ResultSet row, int column) throws SQLException {
    boolean truth = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.toString(truth);
  }

  /** As ISO 8601: with Z when it is a moment, without when it is a wall clock. */
  private static ValueText moment(ResultSetMetaData columns, int column, Dialect dialect)
      throws SQLException {
    boolean moment = columns.getColumnTypeName(column).equalsIgnoreCase(dialect.momentType());
    return (row, number) -> iso(row.getString(number), moment);
  }

  private static @Nullable String iso(@Nullable String text, boolean moment) {
    if (text == null || !text.matches("\\d{4,}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*")) {
      return text; // infinity, years before Christ
    }
    String clock = text.replaceFirst(" ", "T").replaceFirst("\\+00(:00)?$", "");
    return moment ? clock + "Z" : clock;
  }

  private static @Nullable String hex(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  /** Without an exponent; PostgreSQL has NaN and infinity among its decimals. */
  private static @Nullable String decimal(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null || Character.isLetter(text.charAt(text.length() - 1))
        ? text
        : new BigDecimal(text).toPlainString();
  }
}
