package io.milepost.ingest.jdbc;

import io.milepost.model.Format;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes rows as a dataset's decoder reads them: null as nothing, an empty text as two quotes. */
final class CsvRowWriter {
  private final Writer out;
  private final char delimiter;
  private final char quote;
  private boolean rowBegun;

  CsvRowWriter(Writer out, Format.Delimited format) {
    this.out = out;
    this.delimiter = format.delimiter();
    this.quote = format.quote();
  }

  void value(@Nullable String text) throws IOException {
    if (rowBegun) {
      out.write(delimiter);
    }
    rowBegun = true;
    if (text != null) {
      write(text);
    }
  }

  void endRow() throws IOException {
    out.write('\n');
    rowBegun = false;
  }

  private void write(String text) throws IOException {
    if (!needsQuotes(text)) {
      out.write(text);
      return;
    }
    out.write(quote);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == quote) {
        out.write(quote);
      }
      out.write(character);
    }
    out.write(quote);
  }

  private boolean needsQuotes(String text) {
    if (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == delimiter || character == quote || character == '\n' || character == '\r') {
        return true;
      }
    }
    return false;
  }
}
