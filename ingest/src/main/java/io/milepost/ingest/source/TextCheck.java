package io.milepost.ingest.source;

import io.milepost.ingest.scan.Words;
import io.milepost.model.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Tells text in an encoding that extends ASCII from everything else, by how it begins. */
final class TextCheck {
  private static final int HEAD_BYTES = 8 << 10;

  /** First bytes of files that people mistake for text, and what to do about them. */
  private static final Map<String, String> OTHER_KINDS =
      Map.of(
          "PK\3\4", "is a zip archive or a workbook. Unpack it, or save it as %s",
          "PAR1", "is a Parquet file. Export it as %s",
          "BZh", "is compressed with bzip2. Decompress it, or use gzip or zstd",
          "\u00FD7zXZ", "is compressed with xz. Decompress it, or use gzip or zstd",
          "\u00FF\u00FE", "is text in UTF-16. Convert it: iconv -f UTF-16 -t UTF-8",
          "\u00FE\u00FF", "is text in UTF-16. Convert it: iconv -f UTF-16 -t UTF-8");

  /** U+FEFF in UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextCheck() {}

  /**
   * The same bytes as {@code in} has, without a byte order mark.
   *
   * @throws DataException when there are none, or they are not text
   */
  static InputStream requireText(String name, TextKind kind, InputStream in) throws IOException {
    PushbackInputStream peekable = new PushbackInputStream(in, HEAD_BYTES);
    byte[] head = peekable.readNBytes(HEAD_BYTES);
    int mark = isMarked(head) ? BYTE_ORDER_MARK.length : 0;
    peekable.unread(head, mark, head.length - mark);
    if (head.length == 0) {
      throw new DataException(
          "%s is empty. Expected %s. Write it again as a whole, or leave it out."
              .formatted(name, kind.words()));
    }
    String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    for (var other : OTHER_KINDS.entrySet()) {
      if (start.startsWith(other.getKey())) {
        throw notText(name, kind, other.getValue().formatted(kind.exported()));
      }
    }
    int zero = Words.indexOf(head, (byte) 0, 0, head.length);
    if (zero < head.length) {
      throw notText(
          name, kind, "holds a zero byte at offset %d. Convert it to text".formatted(zero));
    }
    return peekable;
  }

  private static boolean isMarked(byte[] head) {
    return head.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            head, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private static DataException notText(String name, TextKind kind, String found) {
    return new DataException(
        "%s is not text: expected %s in UTF-8; it %s.".formatted(name, kind.words(), found));
  }
}
