package io.milepost.ingest.http;

import java.net.http.HttpRequest;

/**
 * Where a file is read on.
 *
 * @param validator of the version that was read so far; another version comes whole
 */
record Resumption(long offset, String validator) {

  void addTo(HttpRequest.Builder request) {
    request.header("Range", "bytes=" + offset + "-").header("If-Range", validator);
  }
}
