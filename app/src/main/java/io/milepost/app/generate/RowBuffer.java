package io.milepost.app.generate;

import java.io.IOException;
import java.io.OutputStream;

/** Text under way to a stream, as bytes in a buffer that is used again. Not thread-safe. */
final class RowBuffer {
  private static final long[] POWERS_OF_TEN = new long[19];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private final byte[] bytes;
  private int length;

  /**
   * @param capacity bytes; writing more throws {@link ArrayIndexOutOfBoundsException}
   */
  RowBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  void clear() {
    length = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  void append(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  void append(char ascii) {
    bytes[length++] = (byte) ascii;
  }

  /** A whole number, 0 or more. */
  void append(long number) {
    int digits = 1;
    while (digits < 19 && number >= POWERS_OF_TEN[digits]) {
      digits++;
    }
    append(number, digits);
  }

  /** A whole number with zeros before it, {@code digits} in all. */
  void append(long number, int digits) {
    long rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /**
   * Degrees with 15 to 17 significant digits, as doubles are usually printed: most with one digit
   * less than the shortest text of a double may need, every fourth or so with that digit.
   *
   * @param degrees -180 to 180
   */
  void appendDegrees(double degrees) {
    double size = Math.abs(degrees);
    int decimals = size < 100 ? 15 : 14;
    long units = Math.round(size * POWERS_OF_TEN[decimals]);
    if ((units & 24) != 0) {
      units /= 10;
      decimals--;
    }
    if (degrees < 0) {
      append('-');
    }
    append(units / POWERS_OF_TEN[decimals]);
    append('.');
    append(units % POWERS_OF_TEN[decimals], decimals);
    dropZeros();
  }

  private void dropZeros() {
    while (bytes[length - 1] == '0' && bytes[length - 2] != '.') {
      length--;
    }
  }
}
