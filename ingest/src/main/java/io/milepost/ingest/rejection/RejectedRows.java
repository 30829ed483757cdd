package io.milepost.ingest.rejection;

import io.milepost.model.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The rejected rows of one block, in order, as bytes: what is gathered by one reader and spooled.
 * Not thread-safe.
 */
public final class RejectedRows {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private int count;

  /**
   * Adds a row.
   *
   * @param lineInBlock lines of the block before the row's first
   * @param field the column's name in the source, or empty
   * @param raw holds the row's text in {@code [from, to)}
   */
  public void add(
      long lineInBlock,
      String field,
      RejectionCode code,
      String reason,
      byte[] raw,
      int from,
      int to) {
    try {
      out.writeLong(lineInBlock);
      out.writeUTF(code.code());
      writeText(field);
      writeText(reason);
      out.writeInt(to - from);
      out.write(raw, from, to - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
  }

  int count() {
    return count;
  }

  /** Takes the rows out. */
  byte[] drain() {
    byte[] drained = bytes.toByteArray();
    bytes.reset();
    count = 0;
    return drained;
  }

  private void writeText(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  /** Hands out the rows that {@link #drain} gave. */
  static void read(byte[] drained, RejectedRowAction action) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(drained));
    try {
      while (in.available() > 0) {
        long lineInBlock = in.readLong();
        RejectionCode code = RejectionCode.of(in.readUTF());
        action.row(lineInBlock, readText(in), code, readText(in), readText(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Takes one row. */
  interface RejectedRowAction {
    void row(long lineInBlock, String field, RejectionCode code, String reason, String raw);
  }
}
