package io.milepost.app.rows;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them: CRLF, quotes where needed. Null is {@code }, empty text {@code ""}.
 */
public final class CsvRows implements RowOutput {
  private static final String LINE_END = "\r\n";
  private final PrintWriter out;

  public CsvRows(PrintWriter out) {
    this.out = out;
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
      out.print(value == null ? "" : quoted(PlainText.of(value)));
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
