package io.milepost.ingest.table;

import io.milepost.model.Column;
import io.milepost.model.DatasetTable;
import io.milepost.model.TableBatch;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Rows of a batch as text: {@code table | column=value | column=value}. */
final class TableText {
  private TableText() {}

  static List<String> of(DatasetTable table, TableBatch batch) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < batch.rows(); row++) {
      StringBuilder line = new StringBuilder(table.name());
      for (int i = 0; i < table.fields().size(); i++) {
        TableField field = table.fields().get(i);
        line.append(" | ").append(field.name()).append('=').append(value(field, batch, i, row));
      }
      rows.add(line.toString());
    }
    return rows;
  }

  private static String value(TableField field, TableBatch batch, int column, int row) {
    boolean isNull = batch.nulls(column).get(row);
    if (batch.values().columns().get(column) instanceof Column.Texts texts) {
      int start = texts.start(row);
      int length = texts.end(row) - start;
      String text = new String(texts.bytes(), start, length, StandardCharsets.UTF_8);
      return isNull ? "null" + text : "'" + text + "'";
    }
    if (isNull) {
      return "null";
    }
    if (batch.values().columns().get(column) instanceof Column.Doubles doubles) {
      return Double.toString(doubles.values()[row]);
    }
    return ofLong(field.type(), batch.values().longs(column)[row]);
  }

  private static String ofLong(ValueType type, long value) {
    if (type instanceof ValueType.Day) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (type instanceof ValueType.Timestamp) {
      return LocalDateTime.ofEpochSecond(
              Math.floorDiv(value, 1_000_000L),
              (int) Math.floorMod(value, 1_000_000L) * 1000,
              ZoneOffset.UTC)
          .toString();
    }
    return Long.toString(value);
  }
}
