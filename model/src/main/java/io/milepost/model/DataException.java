package io.milepost.model;

/** Terminal: a source as a whole cannot be taken, however often it is tried. Exit code 1. */
public final class DataException extends MilepostException {
  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
