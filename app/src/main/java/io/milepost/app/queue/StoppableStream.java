package io.milepost.app.queue;

import io.milepost.ingest.remote.OpenedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fails to be read from the moment on when it is told to stop. */
final class StoppableStream extends FilterInputStream {
  private final AtomicBoolean stopped;

  private StoppableStream(InputStream in, AtomicBoolean stopped) {
    super(in);
    this.stopped = stopped;
  }

  static OpenedFile of(OpenedFile file, AtomicBoolean stopped) {
    return new OpenedFile(new StoppableStream(file.in(), stopped), file.size());
  }

  @Override
  public int read() throws IOException {
    requireGoing();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    requireGoing();
    return super.read(bytes, offset, length);
  }

  private void requireGoing() throws IOException {
    if (stopped.get()) {
      throw new IOException("the load was cancelled");
    }
  }
}
