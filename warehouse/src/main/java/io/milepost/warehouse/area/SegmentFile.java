package io.milepost.warehouse.area;

import io.milepost.model.RetryableException;
import io.milepost.warehouse.staging.UncachedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A segment's file while it is written: pieces at multiples of {@link UncachedFiles#ALIGNMENT}
 * bytes, from any thread, in any order.
 */
final class SegmentFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();

  /** Makes the file, which must not exist. */
  SegmentFile(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path.getParent());
      channel =
          UncachedFiles.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  static int padded(int bytes) {
    return bytes + UncachedFiles.ALIGNMENT - 1 & -UncachedFiles.ALIGNMENT;
  }

  /**
   * Writes the remaining bytes of {@code piece}, which is of {@link UncachedFiles#newBuffer} and a
   * multiple of {@link UncachedFiles#ALIGNMENT}.
   *
   * @return where they begin
   */
  long append(ByteBuffer piece) {
    long position = end.getAndAdd(piece.remaining());
    try {
      for (long at = position; piece.hasRemaining(); ) {
        at += channel.write(piece, at);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return position;
  }

  /** Has the disk keep all that was written, even if the machine fails. */
  void force() {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Closes the file and deletes it. */
  void discard() {
    close();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RetryableException failed(IOException cause) {
    return new RetryableException(
        "Could not write the area index %s: %s. Check that its disk has room and try again."
            .formatted(path, cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
