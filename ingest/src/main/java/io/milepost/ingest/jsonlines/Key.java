package io.milepost.ingest.jsonlines;

import io.milepost.ingest.scan.Words;
import io.milepost.ingest.table.Undeclared;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key that a reader has met, with what to do about its value, and the key that came after it the
 * last time. Not thread-safe.
 */
final class Key {
  private final int length;
  private final int hash;
  private final long[] words;
  private final long lastMask;
  private final @Nullable Place declared;
  private final @Nullable Undeclared undeclared;
  private @Nullable Key next;

  /**
   * A key as it stands in {@code [from, to)} of {@code bytes}, between quotes.
   *
   * @param declared the place of its value, when somebody wants to know of it
   * @param undeclared whom to tell that there is a value, when somebody wants to know of that
   */
  Key(byte[] bytes, int from, int to, @Nullable Place declared, @Nullable Undeclared undeclared) {
    this.declared = declared;
    this.undeclared = undeclared;
    length = to - from;
    hash = hash(bytes, from, to);
    words = words(Arrays.copyOfRange(bytes, from, to + 1));
    int inLast = length + 1 - (words.length - 1) * Long.BYTES;
    lastMask = -1L >>> Long.SIZE - Byte.SIZE * inLast;
  }

  static int hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long head = Words.at(bytes, from, Math.min(length, Long.BYTES));
    long tail = length > Long.BYTES ? Words.at(bytes, to - Long.BYTES) : 0;
    return (int) ((head * 31 + tail + length) * 0x9E3779B97F4A7C15L >>> 32); // Knuth
  }

  /** Whether this key and its closing quote stand at {@code from}. */
  boolean standsAt(byte[] bytes, int from) {
    int last = words.length - 1;
    for (int i = 0; i < last; i++) {
      if (Words.at(bytes, from + i * Long.BYTES) != words[i]) {
        return false;
      }
    }
    return (Words.at(bytes, from + last * Long.BYTES) & lastMask) == words[last];
  }

  int length() {
    return length;
  }

  int hash() {
    return hash;
  }

  @Nullable Place declared() {
    return declared;
  }

  @Nullable Undeclared undeclared() {
    return undeclared;
  }

  @Nullable Key next() {
    return next;
  }

  void next(Key following) {
    next = following;
  }

  private static long[] words(byte[] text) {
    int count = (text.length + Long.BYTES - 1) / Long.BYTES;
    byte[] padded = Arrays.copyOf(text, count * Long.BYTES);
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = Words.at(padded, i * Long.BYTES);
    }
    return words;
  }
}
