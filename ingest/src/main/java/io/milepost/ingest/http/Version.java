package io.milepost.ingest.http;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a server says about the version of a file: a strong ETag or the moment of its last change
 * (RFC 9110, section 8.8). Only equal ones of the same kind mean that bytes are the same.
 *
 * @param validator empty when the server says nothing that would do
 */
record Version(Optional<String> validator) {

  static Version of(HttpHeaders headers) {
    Optional<String> strong =
        headers.firstValue("ETag").filter(tag -> tag.startsWith("\"") && tag.endsWith("\""));
    return new Version(strong.or(() -> headers.firstValue("Last-Modified")));
  }

  /** Whether another one can be told from it. */
  boolean isKnown() {
    return validator.isPresent();
  }

  boolean isSameAs(Version other) {
    return validator.isPresent() && validator.equals(other.validator);
  }
}
