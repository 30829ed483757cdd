package io.milepost.ingest.http;

import java.util.Map;

/**
 * Where a file is read on.
 *
 * @param validator of the version that was read so far; another version comes whole
 */
record Resumption(long offset, String validator) {

  void addTo(Map<String, String> headers) {
    headers.put("Range", "bytes=" + offset + "-");
    headers.put("If-Range", validator);
  }
}
