package io.milepost.ingest.s3;

import io.milepost.model.UsageException;

/**
 * {@code s3://bucket/key}.
 *
 * @param key of an object; with a pattern in it, or a slash at its end or nothing, of several
 */
record S3Address(String bucket, String key) {
  static final String SCHEME = "s3://";
  private static final String PATTERN_CHARACTERS = "*?[{";

  static S3Address of(String address) {
    String rest = address.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    if (bucket.isEmpty() || bucket.contains("@") || bucket.contains(":")) {
      throw new UsageException(
          "Expected an address such as s3://bucket/key, found another. Credentials come from the environment or from ~/.aws, and do not stand in it.");
    }
    return new S3Address(bucket, slash < 0 ? "" : rest.substring(slash + 1));
  }

  /** Whether it may stand for several objects. */
  boolean isSeveral() {
    return key.isEmpty() || key.endsWith("/") || hasPattern();
  }

  boolean hasPattern() {
    return plainLength() < key.length();
  }

  /** What the keys of all its objects begin with. */
  String prefix() {
    return key.substring(0, plainLength());
  }

  private int plainLength() {
    int length = 0;
    while (length < key.length() && PATTERN_CHARACTERS.indexOf(key.charAt(length)) < 0) {
      length++;
    }
    return length;
  }

  @Override
  public String toString() {
    return SCHEME + bucket + "/" + key;
  }
}
