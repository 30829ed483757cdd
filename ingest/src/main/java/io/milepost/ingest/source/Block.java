package io.milepost.ingest.source;

import io.milepost.ingest.scan.Words;
import java.util.Arrays;

/**
 * Some whole records of a source. Filled by {@link BlockReader#take} and reused; belongs to one
 * thread. After the last record stands a line feed that is not part of the content, and enough
 * readable bytes to scan by words.
 */
public final class Block {
  /** Room for the end of the block before, which a block begins with. */
  private static final int CARRY_ROOM = 64 << 10;

  private static final int SENTINEL_AND_PADDING = 1 + 2 * Words.PADDING;

  private byte[] bytes = new byte[0];
  private long number;
  private long offset;
  private int from;
  private int to;
  private int freshFrom;
  private int freshTo;
  private long firstChunk;

  public byte[] bytes() {
    return bytes;
  }

  /** Blocks are numbered 0, 1, 2 … in the order of the source. */
  public long number() {
    return number;
  }

  /** How many bytes of the content are before those of the block. */
  public long offset() {
    return offset;
  }

  /** Where the first record starts. */
  public int from() {
    return from;
  }

  /** Where the last record ends. */
  public int to() {
    return to;
  }

  int freshFrom() {
    return freshFrom;
  }

  int freshTo() {
    return freshTo;
  }

  long firstChunk() {
    return firstChunk;
  }

  /** Begins with the carried bytes, which start at that offset, and room for a chunk behind. */
  void begin(long startsAt, byte[] carry, int carryBytes, int chunkBytes) {
    offset = startsAt;
    int usual = CARRY_ROOM + chunkBytes + SENTINEL_AND_PADDING;
    int needed = carryBytes + chunkBytes + SENTINEL_AND_PADDING;
    if (bytes.length < needed || bytes.length > usual) {
      bytes = new byte[Math.max(usual, needed)];
    }
    System.arraycopy(carry, 0, bytes, 0, carryBytes);
    freshFrom = carryBytes;
    freshTo = carryBytes;
  }

  /** Makes room for more after the fresh bytes. */
  void ensureRoom(int more) {
    int needed = freshTo + more + SENTINEL_AND_PADDING;
    if (bytes.length < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
  }

  void addFresh(int count) {
    freshTo += count;
  }

  void cut(long blockNumber, long chunk, int start, int end) {
    number = blockNumber;
    firstChunk = chunk;
    from = start;
    to = end;
  }

  /** Puts the line feed after the last record; the bytes there are no longer needed. */
  void seal() {
    bytes[to] = '\n';
  }
}
