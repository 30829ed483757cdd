package io.milepost.app.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Closes what it reads at its end, so that many files read in a row are not open at a time. */
final class SelfClosingStream extends FilterInputStream {
  private boolean ended;

  SelfClosingStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int read = super.read(into, offset, length);
    if (read < 0) {
      ended = true;
      close();
    }
    return read;
  }
}
