package io.milepost.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A hash of content that several threads can compute together: SHA-256 (FIPS 180-4) over the
 * SHA-256 digests of consecutive chunks of fixed size. Thread-safe.
 */
final class ContentHash {
  private static final int DIGEST_BYTES = 32;

  private final int chunkBytes;
  private byte[] digests = new byte[64 * DIGEST_BYTES];
  private int chunks;

  ContentHash(int chunkBytes) {
    this.chunkBytes = chunkBytes;
  }

  /**
   * Adds the chunks in {@code [from, to)}; the first of them is chunk number {@code firstChunk}.
   */
  void add(long firstChunk, byte[] bytes, int from, int to) {
    MessageDigest sha256 = sha256();
    int chunk = Math.toIntExact(firstChunk);
    for (int start = from; start < to; start += chunkBytes) {
      sha256.update(bytes, start, Math.min(chunkBytes, to - start));
      put(chunk++, sha256.digest());
    }
  }

  /** Lower-case hexadecimal; every chunk must have been added. */
  synchronized String finish() {
    MessageDigest sha256 = sha256();
    sha256.update(digests, 0, chunks * DIGEST_BYTES);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private synchronized void put(int chunk, byte[] digest) {
    int end = (chunk + 1) * DIGEST_BYTES;
    if (end > digests.length) {
      digests = Arrays.copyOf(digests, Math.max(end, digests.length * 2));
    }
    System.arraycopy(digest, 0, digests, end - DIGEST_BYTES, DIGEST_BYTES);
    chunks = Math.max(chunks, chunk + 1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
