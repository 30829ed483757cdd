package io.milepost.ingest.source;

/**
 * How much is read at a time. What is read does not depend on it.
 *
 * @param chunkBytes bytes of content taken by one read, and hashed as one chunk
 * @param maxRowBytes the longest row that is taken
 */
public record BlockSizes(int chunkBytes, int maxRowBytes) {
  public static final BlockSizes STANDARD = new BlockSizes(4 << 20, 64 << 20);
}
