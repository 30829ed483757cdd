package io.milepost.model;

/** Terminal: a load was not committed, since checks that must be met are not. Exit code 3. */
public final class ChecksFailedException extends MilepostException {
  private static final long serialVersionUID = 1;

  /** With a sentence for each check that failed. */
  public ChecksFailedException(String message) {
    super(message);
  }
}
