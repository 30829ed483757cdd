package io.milepost.app.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a rejected row back in the columns of its source, as well as it can: fields that are
 * missing are empty, fields that are too many are joined into the last column.
 */
final class RowSplitter {
  private final List<String> columns;
  private final char delimiter;
  private final char quote;

  /**
   * @param columns the source's own
   * @param delimiter what stands between its fields
   * @param quote what the source quotes its fields with, 0 when it never does
   */
  RowSplitter(List<String> columns, char delimiter, char quote) {
    this.columns = columns;
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /** As many fields as the source has columns. */
  List<String> split(Rejection rejection) {
    List<String> fields = new ArrayList<>(fields(rejection));
    while (fields.size() < columns.size()) {
      fields.add("");
    }
    if (fields.size() > columns.size()) {
      List<String> surplus = fields.subList(columns.size() - 1, fields.size());
      String joined = String.join(Character.toString(delimiter), surplus);
      surplus.clear();
      fields.add(joined);
    }
    return fields;
  }

  private List<String> fields(Rejection rejection) {
    if (quote == 0 || rejection.code() == RejectionCode.BAD_QUOTE) {
      return plain(rejection.raw());
    }
    List<String> fields = quoted(rejection.raw());
    return fields.isEmpty() ? plain(rejection.raw()) : fields;
  }

  /** Empty when the text is not just one record. */
  private List<String> quoted(String raw) {
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .allowExtraCharsAfterClosingQuote(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(false);
    try (Stream<CsvRecord> records = builder.ofCsvRecord(raw).stream()) {
      List<CsvRecord> found = records.limit(2).toList();
      return found.size() == 1 ? found.get(0).getFields() : List.of();
    }
  }

  private List<String> plain(String raw) {
    return Arrays.asList(raw.split(Pattern.quote(Character.toString(delimiter)), -1));
  }
}
