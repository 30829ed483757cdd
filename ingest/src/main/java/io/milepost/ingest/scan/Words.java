package io.milepost.ingest.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of an array as one little-endian word, so that a single operation looks at all eight
 * ("SIMD within a register", Lamport 1975; the zero-byte test is Mycroft's, 1987).
 */
public final class Words {
  /** Bytes that must be readable after the last byte of interest of a scanned array. */
  public static final int PADDING = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Words() {}

  /** The eight bytes from {@code index}; the first is the word's lowest. */
  public static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /** The first {@code count} bytes, 0 to 8, from {@code index}; the word's other bytes are zero. */
  public static long at(byte[] bytes, int index, int count) {
    return count == 0 ? 0 : at(bytes, index) & -1L >>> 64 - 8 * count;
  }

  /** A word of eight times the same byte. */
  public static long repeat(int value) {
    return (value & 0xFF) * ONES;
  }

  /**
   * Marks the high bit of bytes that equal {@code repeated}'s. The lowest mark is exact; marks
   * above it may be false.
   */
  public static long marks(long word, long repeated) {
    long difference = word ^ repeated;
    return difference - ONES & ~difference & HIGHS;
  }

  /**
   * Marks the high bit of ASCII bytes below {@code repeated}'s, which is ASCII too. The lowest mark
   * is exact; marks above it may be false.
   */
  public static long marksBelow(long word, long repeated) {
    return word - repeated & ~word & HIGHS;
  }

  /** Index of the byte, 0 to 7, that the lowest mark stands on; 8 when there is no mark. */
  public static int firstMark(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** Whether every byte of the word is ASCII. */
  public static boolean isAscii(long word) {
    return (word & HIGHS) == 0;
  }

  /** Index of the first {@code value} in {@code [from, to)}, or {@code to} when there is none. */
  public static int indexOf(byte[] bytes, byte value, int from, int to) {
    long repeated = repeat(value);
    int index = from;
    for (; index <= to - Long.BYTES; index += Long.BYTES) {
      long marks = marks(at(bytes, index), repeated);
      if (marks != 0) {
        return index + firstMark(marks);
      }
    }
    while (index < to && bytes[index] != value) {
      index++;
    }
    return index;
  }
}
