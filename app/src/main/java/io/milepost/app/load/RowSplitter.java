package io.milepost.app.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.warehouse.Ledger.SourceShape;
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
  private final SourceShape shape;
  private final char quote;

  /**
   * @param quote what the source quotes its fields with, 0 when it never does
   */
  RowSplitter(SourceShape shape, char quote) {
    this.shape = shape;
    this.quote = quote;
  }

  /** As many fields as the source has columns. */
  List<String> split(Rejection rejection) {
    List<String> fields = new ArrayList<>(fields(rejection));
    int columns = shape.columns().size();
    while (fields.size() < columns) {
      fields.add("");
    }
    if (fields.size() > columns) {
      List<String> surplus = fields.subList(columns - 1, fields.size());
      String joined = String.join(Character.toString(shape.delimiter()), surplus);
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
            .fieldSeparator(shape.delimiter())
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
    return Arrays.asList(raw.split(Pattern.quote(Character.toString(shape.delimiter())), -1));
  }
}
