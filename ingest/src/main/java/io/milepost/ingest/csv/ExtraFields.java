package io.milepost.ingest.csv;

import io.milepost.model.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that no field names, as one JSON object of strings a row, in the order of the header;
 * empty fields are left out.
 */
final class ExtraFields {
  private final int[] columns;
  private final byte[][] keys;
  private final JsonText json = new JsonText();

  ExtraFields(List<String> names, IntStream extraColumns) {
    columns = extraColumns.toArray();
    keys = IntStream.of(columns).mapToObj(column -> key(names.get(column))).toArray(byte[][]::new);
  }

  /** Writes the row's extra fields as the text of row {@code at}. */
  void write(Row row, int at, Column.Texts texts) {
    json.clear();
    json.raw('{');
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      if (row.start(column) < row.end(column)) {
        if (json.length() > 1) {
          json.raw(',');
        }
        json.raw(keys[i]).string(row.bytes(column), row.start(column), row.end(column));
      }
    }
    json.raw('}');
    texts.set(at, json.bytes(), 0, json.length());
  }

  private static byte[] key(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return new JsonText().string(text, 0, text.length).raw(':').copy();
  }
}
