package io.milepost.ingest.source;

import java.io.IOException;
import java.io.InputStream;

/** What the text of a source is expected to be. */
public enum TextKind {
  DELIMITED("delimited text", "CSV"),
  /** JSON objects, one a line; those of one list become an object a line. */
  JSON("JSON objects", "JSON, one object a line"),
  GEO_JSON("GeoJSON", "GeoJSON"),
  /** {@link #DELIMITED} or {@link #JSON}: nobody knows yet. */
  ANY("delimited text or JSON objects", "CSV");

  private final String words;
  private final String exported;

  TextKind(String words, String exported) {
    this.words = words;
    this.exported = exported;
  }

  /** For messages: "Expected delimited text". */
  String words() {
    return words;
  }

  /** For messages: "Export it as CSV". */
  String exported() {
    return exported;
  }

  /** What of a text is read. */
  InputStream shape(InputStream text) throws IOException {
    return this == JSON || this == ANY ? ListedObjects.unwrap(text) : text;
  }
}
