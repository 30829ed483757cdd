package io.milepost.app.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a mended file are what.
 *
 * @param line where the header stands
 * @param columns the source's own columns, in its order
 * @param positions where the file has them
 * @param linePosition where it has {@code _line}
 * @param width how many columns it has in all
 */
record RetryHeader(
    long line, List<String> columns, List<Integer> positions, int linePosition, int width) {
  private static final String LINE = RejectedRows.MARKS.get(0);

  /**
   * @throws DataException when a column is missing
   */
  static RetryHeader of(Path file, List<String> columns, @Nullable CsvRecord header) {
    List<String> found = header == null ? List.of() : header.getFields();
    List<String> missing = new ArrayList<>(columns);
    missing.add(LINE);
    missing.removeAll(found);
    if (header == null || !missing.isEmpty()) {
      throw new DataException(
          "Expected '%s' to have the columns that 'milepost rejects ID --format csv' prints; missing are: %s. Found: %s."
              .formatted(file, String.join(", ", missing), String.join(", ", found)));
    }
    return new RetryHeader(
        header.getStartingLineNumber(),
        columns,
        positions(columns, found),
        found.indexOf(LINE),
        found.size());
  }

  /** Of several columns of one name, the first is the first, the second the second. */
  private static List<Integer> positions(List<String> columns, List<String> found) {
    List<String> left = new ArrayList<>(found);
    List<Integer> positions = new ArrayList<>();
    for (String column : columns) {
      int position = Math.max(left.indexOf(column), found.indexOf(column));
      positions.add(position);
      left.set(position, LINE);
    }
    return positions;
  }

  /** The row's fields in the order of the source's columns, and what stands past the last one. */
  List<String> ownFields(CsvRecord row) {
    List<String> fields = new ArrayList<>();
    positions.forEach(position -> fields.add(field(row, position)));
    for (int i = width; i < row.getFieldCount(); i++) {
      fields.add(row.getField(i));
    }
    return fields;
  }

  String lineText(CsvRecord row) {
    return field(row, linePosition).strip();
  }

  private static String field(CsvRecord row, int position) {
    return position < row.getFieldCount() ? row.getField(position) : "";
  }
}
