package io.milepost.app.log;

/** How the server's log is written. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** A JSON object a line. */
  JSON
}
