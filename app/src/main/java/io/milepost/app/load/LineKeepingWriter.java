package io.milepost.app.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes CSV records, or lines of one field as it stands, each on the line it is given, with blank
 * lines in between.
 */
final class LineKeepingWriter implements Closeable {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final BufferedWriter target;
  private final CsvWriter csv;
  private final boolean plain;
  private long line = 1;

  /**
   * @param plain whether records are lines of one field, which line ends in it do not break
   */
  LineKeepingWriter(Path file, boolean plain) throws IOException {
    this.plain = plain;
    target = Files.newBufferedWriter(file);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(target);
  }

  /** Writes a record that starts on line {@code at}, or on the next one when that is past. */
  void write(long at, List<String> fields) throws IOException {
    while (line < at) {
      target.write('\n');
      line++;
    }
    if (plain) {
      target.write(LINE_END.matcher(fields.get(0)).replaceAll(" ") + "\n");
      line++;
      return;
    }
    csv.writeRecord(fields);
    line += 1 + fields.stream().mapToLong(LineKeepingWriter::lineEnds).sum();
  }

  private static long lineEnds(String field) {
    Matcher matcher = LINE_END.matcher(field);
    return matcher.results().count();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
