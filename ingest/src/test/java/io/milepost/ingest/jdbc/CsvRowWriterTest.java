package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Format;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CsvRowWriterTest {
  private static final Format.Delimited SEMICOLONS = new Format.Delimited(';', '\'', true);

  private static String row(Format.Delimited format, String... values) throws IOException {
    StringWriter out = new StringWriter();
    CsvRowWriter rows = new CsvRowWriter(out, format);
    for (String value : values) {
      rows.value(value);
    }
    rows.endRow();
    return out.toString();
  }

  @Test
  void nothingIsNoEmptyText() throws IOException {
    assertThat(row(SEMICOLONS, null, "", null)).isEqualTo(";'';\n");
  }

  @Test
  void whatWouldBeMisreadIsQuoted() throws IOException {
    assertThat(row(SEMICOLONS, "a;b", "it's", "two\nlines", " x", "x ", "a,\"b"))
        .isEqualTo("'a;b';'it''s';'two\nlines';' x';'x ';a,\"b\n");
  }
}
