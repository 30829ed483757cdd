package io.milepost.app.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.milepost.model.DataException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of mended rows: what {@code rejects ID --format csv} printed, with its values
 * mended. Rows and columns may stand in any order, and rows may be missing.
 */
final class RetryFile {
  private final Path file;
  private final OpenRejections rejections;
  private final RetryHeader header;
  private final Map<Long, Long> originalLines = new HashMap<>();
  private long untouched;

  private RetryFile(Path file, OpenRejections rejections, RetryHeader header) {
    this.file = file;
    this.rejections = rejections;
    this.header = header;
  }

  /**
   * Makes the rows of {@code file} ready to be loaded.
   *
   * @param rows those that the file was made of
   * @param target where they are written
   * @throws DataException when the file is not such a file
   */
  static RetryRows read(Path file, RejectedRows rows, OpenRejections rejections, Path target) {
    requireFile(file);
    try (CsvReader<CsvRecord> reader = reader(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      RetryHeader header =
          RetryHeader.of(file, rows.columns(), records.hasNext() ? records.next() : null);
      return new RetryFile(file, rejections, header).copy(records, target, rows.areLines());
    } catch (CsvParseException e) {
      throw new DataException(
          "Expected '%s' to be CSV as 'milepost rejects ID --format csv' prints it: %s."
              .formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("There is no file '%s'.".formatted(file));
    }
  }

  private static CsvReader<CsvRecord> reader(Path file) throws IOException {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .detectBomHeader(true)
        .ofCsvRecord(file);
  }

  private RetryRows copy(Iterator<CsvRecord> records, Path target, boolean plain)
      throws IOException {
    try (LineKeepingWriter writer = new LineKeepingWriter(target, plain)) {
      if (!plain) {
        writer.write(header.line(), header.columns());
      }
      while (records.hasNext()) {
        copy(records.next(), writer);
      }
    }
    return new RetryRows(target, Map.copyOf(originalLines), untouched);
  }

  private void copy(CsvRecord row, LineKeepingWriter writer) throws IOException {
    long original = originalLine(row);
    List<String> fields = header.ownFields(row);
    if (rejections.isUntouched(original, fields)) {
      untouched++;
    } else {
      originalLines.put(row.getStartingLineNumber(), original);
      writer.write(row.getStartingLineNumber(), fields);
    }
  }

  private long originalLine(CsvRecord row) {
    String text = header.lineText(row);
    Long line = parsed(text);
    if (line == null || !rejections.contains(line)) {
      throw new DataException(
          "%s:%d: expected '_line' to be the line of a row that the load rejected, found '%s'."
              .formatted(file, row.getStartingLineNumber(), text));
    }
    return line;
  }

  private static @Nullable Long parsed(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
