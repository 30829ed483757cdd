package io.milepost.model;

/**
 * Something a user can meet and mend. The message says what was expected, what was found, where,
 * and what to do next; it is shown as it stands, without a stack trace.
 */
public abstract sealed class MilepostException extends RuntimeException
    permits UsageException, DataException, RetryableException, ChecksFailedException {

  protected MilepostException(String message) {
    super(message);
  }

  protected MilepostException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Never null: every such exception is made with a message. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
