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
   * Opens a source and looks at how it begins. A byte order mark there is no content.
   *
   * @param name what the user calls the source
   * @param in its bytes as stored; closed with this, also when this fails
   * @param totalBytes their number, or -1 when not known
   * @param kind what it should be
   * @throws DataException when it is empty, or no text
   * @throws RetryableException when reading failed
   */
  public static Content open(String name, InputStream in, long totalBytes, TextKind kind) {
    CountingInputStream stored = new CountingInputStream(in);
    Compression compression = Compression.NONE;
    InputStream opened = stored;
    try {
      PushbackInputStream peekable = Compression.withRoomForMagic(stored);
      compression = Compression.of(peekable);
      opened = compression.decompress(peekable);
      InputStream text = kind.shape(TextCheck.requireText(name, kind, opened));
      return new Content(name, totalBytes, stored, compression, text);
    } catch (IOException e) {
      throw closed(opened, ReadFailure.of(name, compression, stored.count(), 0, e));
    } catch (MilepostException e) {
      throw closed(opened, e);
    }
  }

  private static MilepostException closed(InputStream in, MilepostException failure) {
    try {
      in.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
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
