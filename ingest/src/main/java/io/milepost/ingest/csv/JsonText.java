package io.milepost.ingest.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON (RFC 8259) being written as UTF-8 into an array that is used again. Not thread-safe. */
final class JsonText {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[256];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** Appends a byte of JSON's own. */
  JsonText raw(char character) {
    ensureRoom(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** Appends JSON that is written already. */
  JsonText raw(byte[] json) {
    ensureRoom(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** Appends {@code [from, to)}, which is UTF-8, as a string. */
  JsonText string(byte[] text, int from, int to) {
    ensureRoom(6 * (to - from) + 2);
    bytes[length++] = '"';
    for (int i = from; i < to; i++) {
      character(text[i]);
    }
    bytes[length++] = '"';
    return this;
  }

  private void character(byte value) {
    if (value == '"' || value == '\\') {
      bytes[length++] = '\\';
      bytes[length++] = value;
    } else if (value >= 0 && value < ' ') {
      raw('\\').raw('u').raw('0').raw('0');
      bytes[length++] = HEX[value >> 4];
      bytes[length++] = HEX[value & 15];
    } else {
      bytes[length++] = value;
    }
  }

  private void ensureRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
