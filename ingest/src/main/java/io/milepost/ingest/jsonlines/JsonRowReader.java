package io.milepost.ingest.jsonlines;

import io.milepost.ingest.json.JsonFault;
import io.milepost.ingest.json.JsonScanner;
import io.milepost.ingest.scan.LineEnds;
import io.milepost.ingest.scan.Utf8;
import io.milepost.ingest.source.BlockCursor;
import io.milepost.ingest.table.RowReader;
import io.milepost.ingest.table.TableRows;
import io.milepost.model.RejectionCode;
import java.util.Locale;

/** Reads lines of JSON for tables. Used by one thread. */
final class JsonRowReader implements RowReader {
  private static final int KEPT_OF_TOO_LONG_ROW = 1 << 10;

  private final LineReader lines;
  private final JsonValues values;
  private final TableRows rows;
  private final int maxRowBytes;

  JsonRowReader(Place root, JsonValues values, TableRows rows, int maxRowBytes) {
    this.lines = new LineReader(root, values);
    this.values = values;
    this.rows = rows;
    this.maxRowBytes = maxRowBytes;
  }

  @Override
  public void read(BlockCursor cursor) {
    byte[] bytes = cursor.bytes();
    int from = cursor.position();
    int to = cursor.to();
    int start = JsonScanner.skipBlanks(bytes, from);
    if (LineEnds.isLineEnd(bytes[start])) {
      cursor.step(next(bytes, start, to), 1, 0);
      return;
    }
    int end = lines.read(bytes, start);
    boolean isJson = end >= 0;
    int lineEnd = isJson ? end : LineEnds.first(bytes, start, to);
    int next = next(bytes, lineEnd, to);
    if (isJson
        && next - from <= maxRowBytes
        && (cursor.isAscii() || Utf8.isValid(bytes, from, lineEnd))) {
      rows.take(values, cursor, lineEnd);
    } else {
      reject(cursor, lineEnd, next);
    }
    cursor.step(next, 1, 1);
  }

  private static int next(byte[] bytes, int lineEnd, int to) {
    return Math.min(LineEnds.after(bytes, lineEnd, to), to);
  }

  private void reject(BlockCursor cursor, int lineEnd, int next) {
    byte[] bytes = cursor.bytes();
    int from = cursor.position();
    if (next - from > maxRowBytes) {
      String reason =
          String.format(Locale.ROOT, "expected a line of at most %,d bytes", maxRowBytes);
      int kept = Math.min(lineEnd, from + Math.min(maxRowBytes, KEPT_OF_TOO_LONG_ROW));
      cursor.reject("", RejectionCode.ROW_TOO_LONG, reason, kept);
      return;
    }
    int invalid = Utf8.firstInvalid(bytes, from, lineEnd);
    if (invalid < lineEnd) {
      String reason = "expected UTF-8, found byte 0x%02X".formatted(bytes[invalid]);
      cursor.reject("", RejectionCode.BAD_ENCODING, reason, lineEnd);
    } else {
      String reason = JsonFault.sentence(lines.scanner(), bytes, from, lineEnd);
      cursor.reject("", RejectionCode.BAD_JSON, reason, lineEnd);
    }
  }
}
