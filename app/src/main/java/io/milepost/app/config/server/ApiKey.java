package io.milepost.app.config.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A key of the API as it is kept: without its secret. Secrets are 256 random bits, so that one
 * round of a salted hash is enough to keep them from whoever reads the file.
 *
 * @param name lower-case letters, digits and hyphens
 * @param salt hexadecimal, its own for each key
 * @param hash SHA-256 of salt and secret, hexadecimal
 */
public record ApiKey(String name, Scope scope, String salt, String hash, Instant createdAt) {

  /** Whether this is the key with that secret; takes the same time whatever the answer. */
  boolean has(String secret) {
    return MessageDigest.isEqual(
        hash(salt, secret).getBytes(StandardCharsets.US_ASCII),
        hash.getBytes(StandardCharsets.US_ASCII));
  }

  static String hash(String salt, String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(HexFormat.of().parseHex(salt));
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
