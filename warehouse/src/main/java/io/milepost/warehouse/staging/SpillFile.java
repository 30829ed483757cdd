package io.milepost.warehouse.staging;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Full chunks of records that do not fit in memory. They pass by the operating system's cache: they
 * are read once, and would drive the source out of it. Thread-safe.
 */
final class SpillFile implements AutoCloseable {
  /** Chunks that one write or read moves: about 1 MB. */
  private static final int CHUNKS = 40;

  private final TemporaryFile file;
  private final int chunkBytes;

  /**
   * Buffers to use again; not thread-locals, since an engine may call from a new thread each time.
   */
  private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

  SpillFile(Path path, int recordWidth) {
    file = new TemporaryFile(path, false);
    chunkBytes = ChunkPool.RECORDS * recordWidth * Long.BYTES;
  }

  /** Bytes that were written. */
  long bytes() {
    return file.bytes();
  }

  /**
   * Appends chunks, one after the other, and gives the position of the first.
   *
   * @param copied told of each chunk that is no longer needed
   */
  long write(List<long[]> chunks, Consumer<long[]> copied) {
    long start = file.reserve((long) chunks.size() * chunkBytes);
    long position = start;
    ByteBuffer buffer = takeBuffer();
    for (long[] chunk : chunks) {
      if (!buffer.hasRemaining()) {
        position += flush(position, buffer);
      }
      buffer.asLongBuffer().put(chunk);
      buffer.position(buffer.position() + chunkBytes);
      copied.accept(chunk);
    }
    flush(position, buffer);
    buffers.add(buffer);
    return start;
  }

  private int flush(long position, ByteBuffer buffer) {
    int bytes = buffer.position();
    file.write(position, buffer.flip());
    buffer.clear();
    return bytes;
  }

  /**
   * Reads {@code count} chunks from {@code position} on into {@code chunk}, one after the other.
   */
  void read(long position, int count, long[] chunk, Runnable action) {
    ByteBuffer buffer = takeBuffer();
    long at = position;
    for (int left = count; left > 0; left -= CHUNKS) {
      buffer.clear().limit(Math.min(left, CHUNKS) * chunkBytes);
      file.read(at, buffer);
      at += buffer.remaining();
      for (; buffer.hasRemaining(); buffer.position(buffer.position() + chunkBytes)) {
        buffer.asLongBuffer().get(chunk);
        action.run();
      }
    }
    buffers.add(buffer);
  }

  private ByteBuffer takeBuffer() {
    ByteBuffer buffer = buffers.poll();
    if (buffer != null) {
      return buffer.clear();
    }
    return UncachedFiles.newBuffer(CHUNKS * chunkBytes);
  }

  @Override
  public void close() {
    file.close();
  }
}
