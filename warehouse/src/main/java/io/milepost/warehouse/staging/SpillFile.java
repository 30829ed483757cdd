package io.milepost.warehouse.staging;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file that takes what does not fit in memory. Made on first use, deleted when closed
 * or when the process ends. Thread-safe.
 */
final class SpillFile implements AutoCloseable {
  /**
   * Buffers to use again; not thread-locals, since an engine may call from a new thread each time.
   */
  private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

  private final Path path;
  private final AtomicLong end = new AtomicLong();
  private @Nullable FileChannel channel;

  SpillFile(Path path) {
    this.path = path;
  }

  /** Appends {@code count} longs and gives the position to read them from. */
  long write(long[] from, int count) {
    ByteBuffer buffer = buffer(count);
    buffer.asLongBuffer().put(from, 0, count);
    long position = reserve(buffer.remaining());
    writeAt(position, buffer);
    buffers.add(buffer);
    return position;
  }

  /** Sets {@code bytes} of the file aside and gives their position. */
  long reserve(long bytes) {
    return end.getAndAdd(bytes);
  }

  /** Writes the remaining bytes of {@code buffer} at a position that was reserved. */
  void writeAt(long position, ByteBuffer buffer) {
    try {
      for (long at = position; buffer.hasRemaining(); ) {
        at += channel().write(buffer, at);
      }
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  /** Reads {@code count} longs into the start of {@code into}. */
  void read(long position, long[] into, int count) {
    ByteBuffer buffer = buffer(count);
    readBytes(position, buffer);
    buffer.asLongBuffer().get(into, 0, count);
    buffers.add(buffer);
  }

  /** Fills {@code buffer} and flips it. */
  void readBytes(long position, ByteBuffer buffer) {
    try {
      for (long at = position; buffer.hasRemaining(); ) {
        int read = channel().read(buffer, at);
        if (read < 0) {
          throw new IOException("the file ends at byte " + at);
        }
        at += read;
      }
    } catch (IOException e) {
      throw failed("read", e);
    }
    buffer.flip();
  }

  private ByteBuffer buffer(int longs) {
    ByteBuffer buffer = buffers.poll();
    if (buffer == null) {
      int capacity = ChunkPool.RECORDS * TripRecord.WIDTH_WITH_EXTRA * Long.BYTES;
      buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }
    return buffer.clear().limit(longs * Long.BYTES);
  }

  private synchronized FileChannel channel() throws IOException {
    if (channel == null) {
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return channel;
  }

  private RetryableException failed(String what, IOException cause) {
    return new RetryableException(
        "Could not %s the temporary file %s: %s. Check that its disk has room and try again."
            .formatted(what, path, cause.getMessage()),
        cause);
  }

  @Override
  public synchronized void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw failed("close", e);
      }
    }
  }
}
