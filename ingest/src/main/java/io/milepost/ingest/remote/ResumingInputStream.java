package io.milepost.ingest.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A remote file as one stream, however often its connection breaks: after each break it goes on at
 * the next byte. One thread at a time.
 */
public final class ResumingInputStream extends InputStream {
  private final Opener opener;
  private final Retries retries;
  private final long size;
  private @Nullable InputStream in;
  private long position;

  /** Opens a file anywhere in it. */
  @FunctionalInterface
  public interface Opener {

    /**
     * The file's bytes from {@code offset} on.
     *
     * @throws IOException when it is worth to try again
     * @throws io.milepost.model.MilepostException when it is not, say since the file has changed
     */
    InputStream open(long offset) throws IOException;
  }

  /**
   * @param first the bytes from the first on, as the opener gave them
   * @param size how many there are, or -1 when not known
   */
  public ResumingInputStream(InputStream first, long size, Opener opener, Retries retries) {
    this.in = first;
    this.size = size;
    this.opener = opener;
    this.retries = retries;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int failures = 0;
    while (true) {
      try {
        return readOnce(into, offset, length);
      } catch (IOException e) {
        drop();
        retries.pauseAfter(++failures, e);
      }
    }
  }

  private int readOnce(byte[] into, int offset, int length) throws IOException {
    if (size >= 0 && position >= size) {
      return length == 0 ? 0 : -1;
    }
    if (in == null) {
      in = opener.open(position);
    }
    int read = in.read(into, offset, length);
    if (read < 0 && position < size) {
      throw new IOException(
          String.format(
              Locale.ROOT, "the connection ended after %,d of %,d bytes", position, size));
    }
    position += Math.max(read, 0);
    return read;
  }

  private void drop() {
    InputStream broken = in;
    in = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException e) {
        // it was broken before
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
