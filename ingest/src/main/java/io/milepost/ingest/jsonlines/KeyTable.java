package io.milepost.ingest.jsonlines;

import io.milepost.ingest.json.JsonEscapes;
import io.milepost.ingest.scan.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a reader has met in the objects at one place. They come in the same order in most
 * lines, so the one that came next the last time is tried first; then they are looked up by their
 * bytes. Not thread-safe.
 */
final class KeyTable {
  /** More than these are no names, but values: they are not remembered. */
  private static final int MOST_KEYS = 1 << 12;

  private final Place place;
  private Key[] keys = new Key[16];
  private int known;
  private @Nullable Key first;

  /** Knows no keys yet of the objects at {@code place}. */
  KeyTable(Place place) {
    this.place = place;
  }

  /**
   * The key that starts at {@code from}, behind its quote, when it is the one expected there.
   *
   * @param previous the key before, null when it is the first
   */
  @Nullable Key findExpected(@Nullable Key previous, byte[] bytes, int from) {
    Key guess = previous == null ? first : previous.next();
    return guess != null && guess.standsAt(bytes, from) ? guess : null;
  }

  /**
   * The key that is {@code [from, to)}, with a quote behind it; it will be expected after {@code
   * previous}.
   */
  Key get(@Nullable Key previous, byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    Key key = keys[slot];
    if (key == null) {
      key = place.newKey(bytes, from, to, name(bytes, from, to));
      remember(key, slot);
    }
    if (previous == null) {
      first = key;
    } else {
      previous.next(key);
    }
    return key;
  }

  private void remember(Key key, int slot) {
    if (known == MOST_KEYS) {
      return;
    }
    keys[slot] = key;
    if (2 * ++known > keys.length) {
      Key[] old = keys;
      keys = new Key[4 * old.length];
      for (Key one : old) {
        if (one != null) {
          keys[emptySlot(one.hash())] = one;
        }
      }
    }
  }

  private int emptySlot(int hash) {
    int slot = hash & keys.length - 1;
    while (keys[slot] != null) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private int slot(byte[] bytes, int from, int to) {
    int slot = Key.hash(bytes, from, to) & keys.length - 1;
    while (keys[slot] != null
        && !(keys[slot].length() == to - from && keys[slot].standsAt(bytes, from))) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private static String name(byte[] bytes, int from, int to) {
    byte[] decoded = new byte[to - from + Words.PADDING];
    int length = JsonEscapes.decode(bytes, from, to, decoded, 0);
    return new String(Arrays.copyOf(decoded, length), StandardCharsets.UTF_8);
  }
}
