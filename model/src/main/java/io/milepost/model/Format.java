package io.milepost.model;

/** How the files of a dataset are written, in UTF-8. */
public sealed interface Format permits Format.Delimited, Format.JsonLines, Format.GeoJson {

  /**
   * Delimited text.
   *
   * @param delimiter one ASCII character
   * @param quote one ASCII character, or 0 when fields are never quoted
   * @param header whether the first row names the columns
   */
  record Delimited(char delimiter, char quote, boolean header) implements Format {}

  /** JSON objects, one a line, or all in one list; blank lines do not count. */
  record JsonLines() implements Format {}

  /** GeoJSON (RFC 7946): one FeatureCollection, or one Feature. */
  record GeoJson() implements Format {}
}
