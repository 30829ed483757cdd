package io.milepost.model;

/** Terminal: the command line, a configuration file or a question is wrong. Exit code 2. */
public final class UsageException extends MilepostException {
  public UsageException(String message) {
    super(message);
  }
}
