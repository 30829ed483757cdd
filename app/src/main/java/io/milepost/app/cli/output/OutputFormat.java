package io.milepost.app.cli.output;

/** How a result is written to standard output. */
public enum OutputFormat {
  /** For people: aligned columns, readable numbers. */
  TABLE,
  /** For programs: RFC 8259, in UTF-8. */
  JSON,
  /** For spreadsheets: RFC 4180, in UTF-8, with a header row. */
  CSV
}
