package io.milepost.app.cli.output;

import java.io.IOException;

/** Whoever read our result has stopped reading, as {@code head} does: no reason to complain. */
public final class ReaderGoneException extends RuntimeException {
  ReaderGoneException(IOException cause) {
    super(cause);
  }
}
