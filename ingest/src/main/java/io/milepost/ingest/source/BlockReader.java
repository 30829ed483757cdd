package io.milepost.ingest.source;

import io.milepost.ingest.scan.LineEnds;

/**
 * Deals a source's content out to several threads in blocks of whole records. Reading and cutting
 * happen under one lock, in the order of the source; what follows (hashing, decoding) is each
 * thread's own. Thread-safe.
 *
 * <p>A record longer than {@link BlockSizes#maxRowBytes} ends its block early; its rest is dropped.
 */
public final class BlockReader implements AutoCloseable {
  private final Content content;
  private final BlockSizes sizes;
  private final RecordBoundary boundary;
  private final ContentHash hash;
  private byte[] carry = new byte[0];
  private int carryBytes;
  private long blocks;
  private long chunks;
  private long bytes;
  private boolean ended;
  private boolean dropping;

  public BlockReader(Content content, BlockSizes sizes, RecordBoundary boundary) {
    this.content = content;
    this.sizes = sizes;
    this.boundary = boundary;
    this.hash = new ContentHash(sizes.chunkBytes());
  }

  /**
   * Fills {@code block} with the next records, perhaps none.
   *
   * @return false when the source has no more
   */
  public boolean take(Block block) {
    synchronized (this) {
      if (ended) {
        return false;
      }
      fill(block);
    }
    hash.add(block.firstChunk(), block.bytes(), block.freshFrom(), block.freshTo());
    block.seal();
    return true;
  }

  /** Deals out no more blocks. */
  synchronized void stop() {
    ended = true;
  }

  /** Bytes of content taken. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Lower-case hexadecimal hash of the content; every block must have been taken. */
  public String contentHash() {
    return hash.finish();
  }

  @Override
  public synchronized void close() {
    ended = true;
    content.close();
  }

  private void fill(Block block) {
    block.begin(bytes - carryBytes, carry, carryBytes, sizes.chunkBytes());
    long firstChunk = chunks;
    int from = 0;
    int end;
    do {
      readChunks(block);
      from = start(block, from);
      end = end(block, from);
    } while (end < 0);
    block.cut(blocks++, firstChunk, from, end);
    keep(block, end);
  }

  /** Reads a chunk, or as many as the block has already: a long row is not rescanned often. */
  private void readChunks(Block block) {
    int chunkBytes = sizes.chunkBytes();
    int wanted = Math.max(chunkBytes, block.freshTo() - block.freshFrom());
    block.ensureRoom(wanted);
    ended = true; // stays so when reading fails
    int read = content.read(block.bytes(), block.freshTo(), wanted);
    ended = read < wanted;
    if (ended) {
      content.close(); // who reads many sources wants no more of them open than are read
    }
    block.addFresh(read);
    bytes += read;
    chunks += (read + chunkBytes - 1) / chunkBytes;
  }

  /** Where the block's first record starts: after the rest of a dropped row, if there is one. */
  private int start(Block block, int known) {
    if (dropping) {
      int lineEnd = LineEnds.first(block.bytes(), 0, block.freshTo());
      return lineEnd == block.freshTo()
          ? lineEnd
          : LineEnds.after(block.bytes(), lineEnd, block.freshTo());
    }
    return known;
  }

  /** Where the block's last record ends; -1 when more must be read to know. */
  private int end(Block block, int from) {
    int to = block.freshTo();
    if (dropping && lineGoesOn(block, from)) {
      return ended || block.bytes()[to - 1] != '\r' ? to : -1;
    }
    dropping = false;
    int end = ended ? to : boundary.lastEnd(block.bytes(), from, to);
    if (end > from || ended) {
      return end;
    }
    if (to - from <= sizes.maxRowBytes() || block.bytes()[to - 1] == '\r') {
      return -1; // after a CR it takes one more byte to know where the line ends
    }
    dropping = true;
    return to;
  }

  private boolean lineGoesOn(Block block, int from) {
    return from == block.freshTo() && (from == 0 || block.bytes()[from - 1] != '\n');
  }

  private void keep(Block block, int end) {
    carryBytes = block.freshTo() - end;
    if (carry.length < carryBytes) {
      carry = new byte[carryBytes];
    }
    System.arraycopy(block.bytes(), end, carry, 0, carryBytes);
  }
}
