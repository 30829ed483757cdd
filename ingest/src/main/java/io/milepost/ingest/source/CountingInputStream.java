package io.milepost.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes taken out of a stream; the count may be read from any thread. Takes a few at a
 * time, because Java copies what it reads from a file, and a small copy stays in the cache.
 */
final class CountingInputStream extends FilterInputStream {
  private static final int MOST_AT_ONCE = 256 << 10;

  private volatile long count;

  CountingInputStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    add(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, Math.min(length, MOST_AT_ONCE));
    add(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads at a time
  private void add(long bytes) {
    count += bytes;
  }
}
