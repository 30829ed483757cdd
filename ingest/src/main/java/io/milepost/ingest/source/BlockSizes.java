package io.milepost.ingest.source;

/**
 * How much is read at a time. The rows that come out do not depend on it; the content's hash does.
 *
 * @param chunkBytes bytes of content taken by one read, and hashed as one chunk
 * @param maxRowBytes the longest row that is taken
 */
public record BlockSizes(int chunkBytes, int maxRowBytes) {
  /**
   * A block is gone through several times (read, cut, hashed, decoded): fastest while it stays in a
   * core's second-level cache.
   */
  public static final BlockSizes STANDARD = new BlockSizes(512 << 10, 64 << 20);
}
