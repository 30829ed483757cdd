package io.milepost.ingest.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A value that rows are compared with, as the database itself writes it.
 *
 * @param number whether it is compared as a number
 */
public record Bound(String text, boolean number) {
  private static final String NUMBER = "number ";
  private static final String TEXT = "values ";

  /**
   * @param asNumber whether this database must be told that a number is one
   */
  void bind(PreparedStatement statement, int parameter, boolean asNumber) throws SQLException {
    if (number && asNumber) {
      statement.setBigDecimal(parameter, new BigDecimal(text));
    } else {
      statement.setString(parameter, text);
    }
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Bound parse(String text) {
    if (!text.startsWith(NUMBER) && !text.startsWith(TEXT)) {
      throw new IllegalArgumentException(text);
    }
    return new Bound(text.substring(TEXT.length()), text.startsWith(NUMBER));
  }

  @Override
  public String toString() {
    return (number ? NUMBER : TEXT) + text;
  }
}
