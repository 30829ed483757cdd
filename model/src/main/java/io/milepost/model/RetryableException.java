package io.milepost.model;

/** Passing: the same call may succeed later (a busy home, a full disk, a lost connection). */
public final class RetryableException extends MilepostException {
  public RetryableException(String message) {
    super(message);
  }

  public RetryableException(String message, Throwable cause) {
    super(message, cause);
  }
}
