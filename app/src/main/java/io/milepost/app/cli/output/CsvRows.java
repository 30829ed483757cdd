package io.milepost.app.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them: CRLF, quotes where needed. Null is {@code }, empty text {@code ""}.
 */
final class CsvRows implements RowOutput {
  private static final String LINE_END = "\r\n";
  private final PrintWriter out;

  CsvRows(PrintWriter out) {
    this.out = out;
  }

  /** Writes a whole table, with its header row. */
  void table(Table table) {
    columns(table.columns().stream().map(Table.Column::name).toList());
    table.rows().forEach(this::row);
  }

  @Override
  public void columns(List<String> names) {
    line(names);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    line(values);
    return true;
  }

  @Override
  public void finish() {}

  private void line(List<?> values) {
    String separator = "";
    for (Object value : values) {
      out.print(separator);
      out.print(value == null ? "" : quoted(Cells.plain(value)));
      separator = ",";
    }
    out.print(LINE_END);
  }

  private static String quoted(String text) {
    return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean needsQuotes(String text) {
    return text.isEmpty() || text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
  }
}
