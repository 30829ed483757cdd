package io.milepost.ingest.source;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A hash of content that several threads can compute together: SHA-256 (FIPS 180-4) over the
 * checksums of consecutive chunks of fixed size, each the CRC-32C (RFC 3720), the CRC-32 (RFC 1952)
 * and the length of its chunk as three big-endian words. Two contents share a hash by accident with
 * a probability of 2^-64 for each chunk in which they differ; it is no defence against forgery.
 * Thread-safe.
 */
final class ContentHash {
  private static final int CHECKSUM_BYTES = 3 * Integer.BYTES;

  private final int chunkBytes;
  private ByteBuffer checksums = ByteBuffer.allocate(64 * CHECKSUM_BYTES);
  private int chunks;

  ContentHash(int chunkBytes) {
    this.chunkBytes = chunkBytes;
  }

  /**
   * Adds the chunks in {@code [from, to)}; the first of them is chunk number {@code firstChunk}.
   */
  void add(long firstChunk, byte[] bytes, int from, int to) {
    CRC32C crc32c = new CRC32C();
    CRC32 crc32 = new CRC32();
    int chunk = Math.toIntExact(firstChunk);
    for (int start = from; start < to; start += chunkBytes) {
      int length = Math.min(chunkBytes, to - start);
      crc32c.reset();
      crc32c.update(bytes, start, length);
      crc32.reset();
      crc32.update(bytes, start, length);
      put(chunk++, (int) crc32c.getValue(), (int) crc32.getValue(), length);
    }
  }

  /** Lower-case hexadecimal; every chunk must have been added. */
  synchronized String finish() {
    Sha256 sha256 = new Sha256();
    sha256.add(checksums.array(), 0, chunks * CHECKSUM_BYTES);
    return sha256.finish();
  }

  private synchronized void put(int chunk, int crc32c, int crc32, int length) {
    int start = chunk * CHECKSUM_BYTES;
    if (start + CHECKSUM_BYTES > checksums.capacity()) {
      int capacity = Math.max(start + CHECKSUM_BYTES, checksums.capacity() * 2);
      checksums = ByteBuffer.wrap(Arrays.copyOf(checksums.array(), capacity));
    }
    checksums.putInt(start, crc32c).putInt(start + 4, crc32).putInt(start + 8, length);
    chunks = Math.max(chunks, chunk + 1);
  }
}
