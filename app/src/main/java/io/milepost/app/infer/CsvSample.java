package io.milepost.app.infer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.DataException;
import io.milepost.model.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes delimited text apart, by the delimiter and quote that fit best. */
final class CsvSample {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final List<Character> QUOTES = List.of('"', '\'');
  private static final char NO_QUOTE = 0;

  /** FastCSV wants a quote; this one stands in no text. */
  private static final char ABSENT = '\u0001';

  private static final int LOOKED_AT = 1_000;

  private CsvSample() {}

  /**
   * Takes a sample apart. Rows of more or fewer fields than the others are left to the decoder.
   *
   * @throws DataException when a row cannot be read at all
   */
  static SampleRows read(Sample sample) {
    String text = sample.text();
    Format.Delimited best = new Format.Delimited(',', '"', true);
    double score = -1;
    for (char delimiter : DELIMITERS) {
      for (char quote : new char[] {QUOTES.get(0), QUOTES.get(1), NO_QUOTE}) {
        double found = score(text, delimiter, quote);
        if (found > score) {
          score = found;
          best = new Format.Delimited(delimiter, quote, true);
        }
      }
    }
    return rows(all(sample, best), best);
  }

  private static List<List<String>> all(Sample sample, Format.Delimited format) {
    try {
      return records(sample.text(), format.delimiter(), format.quote(), Integer.MAX_VALUE, true);
    } catch (CsvParseException e) {
      throw new DataException(
          "Expected rows with '%s' between their fields in '%s', found one that cannot be read: %s (%s). Mend or remove it, and try again."
              .formatted(
                  format.delimiter(),
                  sample.name(),
                  e.getMessage(),
                  e.getCause() == null ? "" : e.getCause().getMessage()),
          e);
    }
  }

  /**
   * How well it fits: rows of the same number of fields count most, then many fields, then quotes
   * that are used.
   */
  private static double score(String text, char delimiter, char quote) {
    List<List<String>> records;
    try {
      records = records(text, delimiter, quote, LOOKED_AT, false);
    } catch (CsvParseException e) {
      return -1;
    }
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    records.forEach(fields -> sizes.merge(fields.size(), 1, Integer::sum));
    int common = sizes.values().stream().max(Integer::compare).orElse(0);
    int fields =
        sizes.entrySet().stream()
            .filter(size -> size.getValue() == common)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(1);
    double share = (double) common / Math.max(1, records.size());
    boolean used = quote != NO_QUOTE && isUsed(text, delimiter, quote);
    double usual = quote == '"' ? 0.002 : quote == NO_QUOTE ? 0.001 : 0;
    return (fields == 1 ? 0 : share) * 100 + Math.min(fields, 50) + (used ? 0.01 : 0) + usual;
  }

  private static boolean isUsed(String text, char delimiter, char quote) {
    return text.indexOf("" + delimiter + quote) >= 0 && text.indexOf("" + quote + delimiter) >= 0;
  }

  /**
   * @param anyQuotes whether quotes need not be right
   */
  private static List<List<String>> records(
      String text, char delimiter, char quote, int most, boolean anyQuotes) {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote == NO_QUOTE ? ABSENT : quote)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(anyQuotes)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(record.getFields());
        if (records.size() == most) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static SampleRows rows(List<List<String>> records, Format.Delimited format) {
    List<String> first = records.get(0);
    boolean named = first.stream().allMatch(CsvSample::mayBeAName) && distinct(first);
    List<List<String>> body = records.subList(1, records.size());
    boolean header =
        named && (looksDifferent(first, body) || first.stream().allMatch(CsvSample::isIdentifier));
    boolean sure = !named || body.isEmpty() || looksDifferent(first, body);
    List<SampleColumn> columns = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      columns.add(new SampleColumn(header ? first.get(i) : String.valueOf(i + 1)));
    }
    for (List<String> record : header ? body : records) {
      if (record.size() == columns.size()) {
        add(record, columns);
      }
    }
    return new SampleRows(
        new Format.Delimited(format.delimiter(), format.quote(), header), columns, sure);
  }

  private static void add(List<String> record, List<SampleColumn> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (record.get(i).isEmpty()) {
        columns.get(i).addNothing();
      } else {
        columns.get(i).add(record.get(i));
      }
    }
  }

  private static boolean mayBeAName(String text) {
    return !text.isBlank() && !text.matches("[-+.\\d\\s:/,eETZ%]+|true|false|POINT.*");
  }

  private static boolean isIdentifier(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  private static boolean distinct(List<String> first) {
    return new HashSet<>(first).size() == first.size();
  }

  /** Whether some column holds no names below the first row. */
  private static boolean looksDifferent(List<String> first, List<List<String>> body) {
    for (int i = 0; i < first.size(); i++) {
      int column = i;
      List<String> values =
          body.stream()
              .filter(row -> row.size() == first.size())
              .map(row -> row.get(column))
              .filter(value -> !value.isEmpty())
              .toList();
      if (!values.isEmpty() && values.stream().noneMatch(CsvSample::mayBeAName)) {
        return true;
      }
    }
    return false;
  }
}
