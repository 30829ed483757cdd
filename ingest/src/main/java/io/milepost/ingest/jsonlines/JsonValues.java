package io.milepost.ingest.jsonlines;

import io.milepost.ingest.json.JsonEscapes;
import io.milepost.ingest.scan.Words;
import io.milepost.ingest.table.Undeclared;
import io.milepost.ingest.table.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The values of one line. Reused from line to line; not thread-safe. */
final class JsonValues implements Values {
  private static final byte LACKING = 0;
  private static final byte THERE = 1;
  private static final byte NESTED = 2;
  private static final byte IN_SCRATCH = 4;

  private final int[] starts;
  private final int[] ends;
  private final byte[] kinds;
  private final byte[] usualKinds;
  private final List<Undeclared> undeclared = new ArrayList<>();
  private final int constantBytes;
  private byte[] line = {};
  private byte[] scratch = new byte[256];
  private int scratchUsed;

  /**
   * Room for the values of a line.
   *
   * @param constants by slot; as if each line had them
   */
  JsonValues(int slots, Map<Integer, byte[]> constants) {
    starts = new int[slots];
    ends = new int[slots];
    kinds = new byte[slots];
    constants.forEach(
        (slot, text) -> {
          int start = reserve(text.length);
          System.arraycopy(text, 0, scratch, start, text.length);
          place(slot, start, start + text.length);
        });
    usualKinds = kinds.clone();
    constantBytes = scratchUsed;
  }

  /** Starts on a line of {@code bytes}. */
  void begin(byte[] bytes) {
    line = bytes;
    System.arraycopy(usualKinds, 0, kinds, 0, kinds.length);
    scratchUsed = constantBytes;
    if (!undeclared.isEmpty()) {
      undeclared.clear();
    }
  }

  void set(int slot, int start, int end) {
    starts[slot] = start;
    ends[slot] = end;
    kinds[slot] = THERE;
  }

  void setNested(int slot, int start, int end) {
    set(slot, start, end);
    kinds[slot] = THERE | NESTED;
  }

  /** Sets a text that stood between quotes with escapes. */
  void setEscaped(int slot, int start, int end) {
    int at = reserve(end - start);
    place(slot, at, JsonEscapes.decode(line, start, end, scratch, at));
  }

  void unset(int slot) {
    if (slot != PathNode.NONE) {
      kinds[slot] = LACKING;
    }
  }

  void addUndeclared(Undeclared value) {
    undeclared.add(value);
  }

  @Override
  public byte[] bytes(int slot) {
    return (kinds[slot] & IN_SCRATCH) == 0 ? line : scratch;
  }

  @Override
  public int start(int slot) {
    return starts[slot];
  }

  @Override
  public int end(int slot) {
    return ends[slot];
  }

  @Override
  public boolean lacks(int slot) {
    return kinds[slot] == LACKING;
  }

  @Override
  public boolean isNested(int slot) {
    return (kinds[slot] & NESTED) != 0;
  }

  @Override
  public int undeclared() {
    return undeclared.size();
  }

  @Override
  public Undeclared undeclared(int index) {
    return undeclared.get(index);
  }

  /** Makes room in the scratch array, with a byte behind it that is no digit. */
  private int reserve(int length) {
    int start = scratchUsed;
    int needed = start + length + 1 + 2 * Words.PADDING;
    if (needed > scratch.length) {
      scratch = Arrays.copyOf(scratch, 2 * needed);
    }
    scratchUsed = start + length + 1;
    return start;
  }

  private void place(int slot, int start, int end) {
    starts[slot] = start;
    ends[slot] = end;
    kinds[slot] = THERE | IN_SCRATCH;
    scratch[end] = 0;
  }
}
