package io.milepost.warehouse.staging;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file for what does not fit in memory. Made on first use, deleted when closed or when the
 * process ends. Thread-safe.
 */
final class TemporaryFile implements AutoCloseable {
  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final Path path;
  private final boolean cached;
  private final AtomicLong end = new AtomicLong();
  private @Nullable FileChannel channel;

  /**
   * A file at {@code path}, which must not exist.
   *
   * @param cached false to pass by the operating system's cache, where it can be; then all that is
   *     read or written must be aligned (see {@link UncachedFiles})
   */
  TemporaryFile(Path path, boolean cached) {
    this.path = path;
    this.cached = cached;
  }

  /** Bytes that were set aside. */
  long bytes() {
    return end.get();
  }

  /** Sets {@code bytes} of the file aside and gives their position. */
  long reserve(long bytes) {
    return end.getAndAdd(bytes);
  }

  /** Writes the remaining bytes of {@code buffer} at a position that was reserved. */
  void write(long position, ByteBuffer buffer) {
    try {
      for (long at = position; buffer.hasRemaining(); ) {
        at += channel().write(buffer, at);
      }
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  /** Fills {@code buffer} and flips it. */
  void read(long position, ByteBuffer buffer) {
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

  private synchronized FileChannel channel() throws IOException {
    if (channel == null) {
      channel = open();
    }
    return channel;
  }

  private FileChannel open() throws IOException {
    return cached ? FileChannel.open(path, OPTIONS) : UncachedFiles.open(path, OPTIONS);
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
