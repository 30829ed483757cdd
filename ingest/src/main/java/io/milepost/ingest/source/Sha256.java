package io.milepost.ingest.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as lower-case hexadecimal. Not thread-safe. */
public final class Sha256 {
  private final MessageDigest digest = digest();

  /** The hash of {@code bytes}. */
  public static String of(byte[] bytes) {
    Sha256 hash = new Sha256();
    hash.add(bytes, 0, bytes.length);
    return hash.finish();
  }

  /** Adds {@code length} bytes from {@code offset} on. */
  public void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** The hash of all that was added; another may be begun afterwards. */
  public String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
