package io.milepost.app.load;

import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.RetryableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Who asks for loads, and what they bring along.
 *
 * @param standardInput read where that is a source
 * @param environment the variables that tables of databases may name
 * @param gone whether they have gone, so that what is not committed yet is not wanted any more
 */
public record Asker(
    InputStream standardInput, Map<String, String> environment, BooleanSupplier gone) {
  private static final String GONE = "whoever asked for the load has gone, or the server stops";

  /** The process that this is: while it runs, it is there. */
  public static Asker ownProcess() {
    return new Asker(System.in, System.getenv(), () -> false);
  }

  /**
   * Nobody in person: a schedule or a notice.
   *
   * @param gone whether what was asked for is not wanted any more
   */
  public static Asker unattended(BooleanSupplier gone) {
    return new Asker(InputStream.nullInputStream(), System.getenv(), gone);
  }

  /** The same source, which fails to be read once they have gone. */
  public OpenedFile whileThere(OpenedFile file) {
    return new OpenedFile(new Guarded(file.in()), file.size());
  }

  /** Listeners that have a load fail once they have gone, before it is committed. */
  public LoadListeners whileThere(LoadListeners listeners) {
    return () -> new LeavingListener(listeners.begin(), this);
  }

  /** Whether they have not gone. */
  public boolean isThere() {
    return !gone.getAsBoolean();
  }

  /**
   * Goes on while they are there.
   *
   * @throws RetryableException when they have gone
   */
  void requireThere() {
    if (gone.getAsBoolean()) {
      throw new RetryableException("Stopped, as %s.".formatted(GONE));
    }
  }

  /** Fails to be read once they have gone. */
  private final class Guarded extends FilterInputStream {
    Guarded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      requireStream();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      requireStream();
      return super.read(bytes, offset, length);
    }

    private void requireStream() throws IOException {
      if (gone.getAsBoolean()) {
        throw new IOException(GONE);
      }
    }
  }
}
