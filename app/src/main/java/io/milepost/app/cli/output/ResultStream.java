package io.milepost.app.cli.output;

import io.milepost.model.RetryableException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that fails aloud: where a {@link java.io.PrintStream} would drop what it cannot
 * write, this one throws, so that a full disk is not taken for success.
 */
final class ResultStream extends FilterOutputStream {

  ResultStream(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int octet) {
    guarded(() -> out.write(octet));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    guarded(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    guarded(out::flush);
  }

  private static void guarded(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    return reason.contains("Broken pipe")
        ? new ReaderGoneException(cause)
        : new RetryableException("Could not write the result: %s.".formatted(reason), cause);
  }

  private interface Writing {
    void run() throws IOException;
  }
}
