package io.milepost.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952) of any number of members. Unlike {@link java.util.zip.GZIPInputStream} it
 * does not take a source for complete that breaks off in a later member's header, and does not need
 * {@code available()} to find that member. Zero bytes after the last member are padding.
 */
final class GzipInputStream extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] chunk;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int position;
  private int limit;
  private boolean ended;

  GzipInputStream(InputStream in, int chunkBytes) throws IOException {
    this.in = in;
    this.chunk = new byte[chunkBytes];
    readHeader(next());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      while (!ended) {
        int count = inflater.inflate(into, offset, length);
        if (count > 0) {
          crc.update(into, offset, count);
          return count;
        }
        if (inflater.finished()) {
          endMember();
        } else {
          feed();
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private void feed() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException();
    }
    inflater.setInput(chunk, position, limit - position);
    position = limit;
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    long expectedCrc = fourBytes();
    long expectedSize = fourBytes();
    if (crc.getValue() != expectedCrc
        || (inflater.getBytesWritten() & 0xFFFFFFFFL) != expectedSize) {
      throw new ZipException("checksum or size differs");
    }
    int first = skipPadding();
    if (first < 0) {
      ended = true;
      return;
    }
    readHeader(first);
    inflater.reset();
    crc.reset();
  }

  private void readHeader(int first) throws IOException {
    if (first != 0x1F || next() != 0x8B || next() != 8) {
      throw new ZipException("a member does not start with the bytes of gzip");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int flag : new int[] {NAME, COMMENT}) {
      if ((flags & flag) != 0) {
        skipText();
      }
    }
    skip((flags & HEADER_CRC) == 0 ? 0 : 2);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int value;
    do {
      value = next();
    } while (value != 0);
  }

  /** The first byte that is not zero, or -1 at the end. */
  private int skipPadding() throws IOException {
    while (position < limit || fill()) {
      int value = chunk[position++] & 0xFF;
      if (value != 0) {
        return value;
      }
    }
    return -1;
  }

  private long fourBytes() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException();
    }
    return chunk[position++] & 0xFF;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(in.read(chunk, 0, chunk.length), 0);
    return limit > 0;
  }
}
