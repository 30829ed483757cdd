package io.milepost.ingest.source;

import io.milepost.model.DataException;
import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The decompressed bytes of one source, read once from front to back. One thread reads at a time;
 * {@link #storedBytes()} may be called from any.
 */
public final class Content implements AutoCloseable {
  private final String name;
  private final long totalBytes;
  private final CountingInputStream stored;
  private final Compression compression;
  private final InputStream decompressed;
  private long contentBytes;

  private Content(
      String name,
      long totalBytes,
      CountingInputStream stored,
      Compression compression,
      InputStream decompressed) {
    this.name = name;
    this.totalBytes = totalBytes;
    this.stored = stored;
    this.compression = compression;
    this.decompressed = decompressed;
  }

  /**
   * Opens a source and looks at how it begins.
   *
   * @param name what the user calls the source
   * @param in its bytes as stored; closed with this
   * @param totalBytes their number, or -1 when not known
   */
  public static Content open(String name, InputStream in, long totalBytes) {
    return open(name, in, totalBytes, text -> text);
  }

  /** As {@link #open(String, InputStream, long)}; a list of objects becomes an object a line. */
  public static Content openJson(String name, InputStream in, long totalBytes) {
    return open(name, in, totalBytes, ListedObjects::unwrap);
  }

  /** Makes of a text what is to be read. */
  private interface Shaping {
    InputStream of(InputStream text) throws IOException;
  }

  private static Content open(String name, InputStream in, long totalBytes, Shaping shaping) {
    CountingInputStream stored = new CountingInputStream(in);
    try {
      return open(name, totalBytes, stored, shaping);
    } catch (MilepostException e) {
      closeAfter(e, in);
      throw e;
    }
  }

  private static Content open(
      String name, long totalBytes, CountingInputStream stored, Shaping shaping) {
    Compression compression = Compression.NONE;
    try {
      PushbackInputStream peekable = Compression.withRoomForMagic(stored);
      compression = Compression.of(peekable);
      InputStream text = TextCheck.requireText(name, compression.decompress(peekable));
      return new Content(name, totalBytes, stored, compression, shaping.of(text));
    } catch (IOException e) {
      throw ReadFailure.of(name, compression, stored.count(), 0, e);
    }
  }

  private static void closeAfter(MilepostException failure, InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  public String name() {
    return name;
  }

  /** Size of the source as stored, or -1 when not known. */
  public long totalBytes() {
    return totalBytes;
  }

  /** Bytes taken so far, as stored. */
  public long storedBytes() {
    return stored.count();
  }

  /**
   * What is left, up to that many bytes.
   *
   * @throws DataException when compressed data breaks off or is damaged
   * @throws RetryableException when reading failed
   */
  public byte[] readUpTo(int most) {
    try {
      byte[] all = decompressed.readNBytes(most);
      contentBytes += all.length;
      return all;
    } catch (IOException e) {
      throw ReadFailure.of(name, compression, stored.count(), contentBytes, e);
    }
  }

  /**
   * Fills {@code [offset, offset + length)} unless the content ends before.
   *
   * @return the bytes read; fewer than {@code length} only at the end
   * @throws DataException when compressed data breaks off or is damaged
   * @throws RetryableException when reading failed
   */
  int read(byte[] into, int offset, int length) {
    try {
      int read = decompressed.readNBytes(into, offset, length);
      contentBytes += read;
      return read;
    } catch (IOException e) {
      throw ReadFailure.of(name, compression, stored.count(), contentBytes, e);
    }
  }

  @Override
  public void close() {
    try {
      decompressed.close();
    } catch (IOException e) {
      throw ReadFailure.of(name, compression, stored.count(), contentBytes, e);
    }
  }
}
