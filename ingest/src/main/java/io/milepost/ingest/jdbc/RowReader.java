package io.milepost.ingest.jdbc;

import io.milepost.model.Format;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of a table and writes them as delimited text. */
final class RowReader {
  private static final int FETCH_ROWS = 2_000;

  private final Dialect dialect;
  private final Format.Delimited format;

  RowReader(Dialect dialect, Format.Delimited format) {
    this.dialect = dialect;
    this.format = format;
  }

  /** The names of the columns, as the first line. */
  void writeHeader(Connection connection, JdbcTable table, OutputStream out)
      throws SQLException, IOException {
    Writer text = text(out);
    CsvRowWriter rows = new CsvRowWriter(text, format);
    try (PreparedStatement none =
            connection.prepareStatement("SELECT * FROM " + table.from() + " WHERE 1 = 0");
        ResultSet result = none.executeQuery()) {
      ResultSetMetaData columns = result.getMetaData();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        rows.value(columns.getColumnLabel(column));
      }
    }
    rows.endRow();
    text.flush();
  }

  /** The rows, a piece in memory at a time. */
  void writeRows(Connection connection, Selection selection, OutputStream out)
      throws SQLException, IOException {
    Writer text = text(out);
    CsvRowWriter rows = new CsvRowWriter(text, format);
    try (PreparedStatement statement = selection.select(connection, "*")) {
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet result = statement.executeQuery()) {
        List<ValueText> values = values(result.getMetaData());
        while (result.next()) {
          for (int column = 0; column < values.size(); column++) {
            rows.value(values.get(column).read(result, column + 1));
          }
          rows.endRow();
        }
      }
    }
    text.flush();
  }

  private List<ValueText> values(ResultSetMetaData columns) throws SQLException {
    List<ValueText> values = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      values.add(ValueText.of(columns, column, dialect));
    }
    return values;
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }
}
