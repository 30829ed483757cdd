package io.milepost.bench;

import java.util.Locale;

/** The parts by the words of the command line. */
enum PartName {
  /** Whole loads beside the best scripts of DuckDB; memory; answers of the command line. */
  INGEST,
  /** Answers in a warm process beside full scans of DuckDB. */
  QUESTIONS,
  /** Loads and answers of what else is in use. */
  PEERS,
  /** Many small loads, and one more on top of many rows. */
  GROWTH,
  /** Vehicle events in JSON into typed tables, beside DuckDB's read_json. */
  EVENTS,
  /** Routes found beside those planted, and what they cost. */
  ROUTES,
  /** Questions a second over HTTP, and events to many subscribers. */
  SERVER,
  /** Where an ingest spends its time. */
  PROFILE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
