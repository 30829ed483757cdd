package io.milepost.ingest.csv;

import io.milepost.ingest.scan.Words;
import io.milepost.model.DataException;
import io.milepost.model.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One reader's memory of the codes of a {@link Dictionary}, looked up by the text's bytes: a hash
 * table with open addressing and linear probing. The first and last eight bytes of a text settle
 * most comparisons without a look at the rest. Not thread-safe.
 */
final class DictionaryCache {
  /** Code of a text that is empty or blank. */
  static final int MISSING = -1;

  /** More than these cannot be names that repeat; they would only fill the memory. */
  private static final int MOST_TEXTS = 1 << 20;

  private final String field;
  private final Dictionary dictionary;
  private byte[][] texts = new byte[64][];
  private long[] heads = new long[64];
  private long[] tails = new long[64];
  private int[] codes = new int[64];
  private int used;

  /**
   * Starts empty.
   *
   * @param field whose texts these are, for messages
   */
  DictionaryCache(String field, Dictionary dictionary) {
    this.field = field;
    this.dictionary = dictionary;
  }

  /** The code of the UTF-8 text in {@code [from, to)}, or {@link #MISSING}. */
  int code(byte[] bytes, int from, int to) {
    int length = to - from;
    long head = head(bytes, from, length);
    long tail = tail(bytes, to, length);
    int slot = slot(head, tail, length);
    while (texts[slot] != null) {
      if (heads[slot] == head && tails[slot] == tail && equal(texts[slot], bytes, from, to)) {
        return codes[slot];
      }
      slot = slot + 1 & texts.length - 1;
    }
    return add(Arrays.copyOfRange(bytes, from, to));
  }

  private int add(byte[] text) {
    String decoded = new String(text, StandardCharsets.UTF_8);
    if (decoded.isBlank()) {
      return MISSING;
    }
    int code = dictionary.code(decoded);
    if (code >= MOST_TEXTS) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Field '%s' has more than %,d different texts; expected names that repeat. Check which column the dataset reads it from.",
              field,
              MOST_TEXTS));
    }
    if (++used > texts.length / 2) {
      grow();
    }
    put(text, code);
    return code;
  }

  private void put(byte[] text, int code) {
    byte[] padded = Arrays.copyOf(text, text.length + Words.PADDING);
    long head = head(padded, 0, text.length);
    long tail = tail(padded, text.length, text.length);
    int slot = slot(head, tail, text.length);
    while (texts[slot] != null) {
      slot = slot + 1 & texts.length - 1;
    }
    texts[slot] = text;
    heads[slot] = head;
    tails[slot] = tail;
    codes[slot] = code;
  }

  private void grow() {
    byte[][] oldTexts = texts;
    int[] oldCodes = codes;
    int capacity = texts.length * 4;
    texts = new byte[capacity][];
    heads = new long[capacity];
    tails = new long[capacity];
    codes = new int[capacity];
    for (int i = 0; i < oldTexts.length; i++) {
      if (oldTexts[i] != null) {
        put(oldTexts[i], oldCodes[i]);
      }
    }
  }

  private int slot(long head, long tail, int length) {
    long mixed = (head * 31 + tail + length) * 0x9E3779B97F4A7C15L; // Knuth's multiplicative hash
    return (int) (mixed >>> 32) & texts.length - 1;
  }

  private static boolean equal(byte[] text, byte[] bytes, int from, int to) {
    int length = to - from;
    return text.length == length
        && (length <= 2 * Long.BYTES || Arrays.equals(text, 0, length, bytes, from, to));
  }

  private static long head(byte[] bytes, int from, int length) {
    return Words.at(bytes, from, Math.min(length, Long.BYTES));
  }

  private static long tail(byte[] bytes, int to, int length) {
    return length > Long.BYTES ? Words.at(bytes, to - Long.BYTES) : 0;
  }
}
