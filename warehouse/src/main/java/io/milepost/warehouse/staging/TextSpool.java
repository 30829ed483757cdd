package io.milepost.warehouse.staging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The texts of kept extra columns, on disk. A text's reference is where it lies; its length stands
 * in the four bytes before it. Appended to through one {@link Writer} a thread.
 */
final class TextSpool {
  private static final int EXTENT_BYTES = 1 << 20;

  private final TemporaryFile file;

  TextSpool(TemporaryFile file) {
    this.file = file;
  }

  /** The text at {@code reference}; thread-safe once every writer is flushed. */
  String read(long reference) {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    file.read(reference, length);
    ByteBuffer text = ByteBuffer.allocate(length.getInt());
    file.read(reference + Integer.BYTES, text);
    return new String(text.array(), StandardCharsets.UTF_8);
  }

  /** A 64-bit hash of a text (FNV-1a, folded); texts with one hash are taken as the same. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i] & 0xFF) * 0x100000001B3L;
    }
    return hash ^ hash >>> 32;
  }

  /** Writes texts into extents of the file that belong to this writer alone. Not thread-safe. */
  final class Writer {
    private ByteBuffer extent = ByteBuffer.allocate(0);
    private long extentPosition;

    /** Keeps a text and gives its reference. */
    long add(byte[] bytes, int from, int to) {
      int needed = Integer.BYTES + to - from;
      if (extent.remaining() < needed) {
        flush();
        extent = ByteBuffer.allocate(Math.max(EXTENT_BYTES, needed));
        extentPosition = file.reserve(extent.capacity());
      }
      long reference = extentPosition + extent.position();
      extent.putInt(to - from).put(bytes, from, to - from);
      return reference;
    }

    void flush() {
      if (extent.position() > 0) {
        file.write(extentPosition, extent.flip());
        extent = ByteBuffer.allocate(0);
      }
    }
  }
}
