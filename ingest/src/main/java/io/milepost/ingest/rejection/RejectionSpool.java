package io.milepost.ingest.rejection;

import io.milepost.model.Rejection;
import io.milepost.model.Rejections;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All rejected rows of one source. Blocks come in any order from several readers; their rows are
 * handed out in the order of their lines. Beyond a budget of memory they go to a file that leaves
 * no trace, even if the process is killed. Thread-safe.
 */
public final class RejectionSpool implements Rejections, AutoCloseable {
  private final Path directory;
  private final int memoryBytes;
  private final Map<Integer, Segment> segments = new HashMap<>();
  private int[] linesOfBlock = new int[256];
  private int blocks;
  private int heldBytes;
  private long fileBytes;
  private long count;
  private @Nullable FileChannel file;

  /**
   * Starts empty.
   *
   * @param directory where the file is made, if one is needed; made too when missing
   * @param memoryBytes how many bytes of rejections are held in memory
   */
  public RejectionSpool(Path directory, int memoryBytes) {
    this.directory = directory;
    this.memoryBytes = memoryBytes;
  }

  /**
   * Ends a block: takes its rejected rows out of {@code rows}, which can then be used again.
   *
   * @param block blocks are numbered 0, 1, 2 … in the order of the source
   * @param lines how many lines the block has
   */
  public synchronized void endBlock(long block, int lines, RejectedRows rows) {
    int index = Math.toIntExact(block);
    if (index >= linesOfBlock.length) {
      linesOfBlock = Arrays.copyOf(linesOfBlock, 2 * (index + 1));
    }
    linesOfBlock[index] = lines;
    blocks = Math.max(blocks, index + 1);
    if (rows.count() == 0) {
      return;
    }
    count += rows.count();
    segments.put(index, keep(rows.drain()));
  }

  @Override
  public synchronized long count() {
    return count;
  }

  /** Hands each rejection to {@code action}; every block must have ended. */
  @Override
  public synchronized void forEach(Consumer<Rejection> action) {
    long line = 1;
    for (int block = 0; block < blocks; block++) {
      Segment segment = segments.get(block);
      if (segment != null) {
        handOut(load(segment), line, action);
      }
      line += linesOfBlock[block];
    }
  }

  /** How many lines are before {@code block}; those before it must have ended. */
  public synchronized long linesBefore(long block) {
    return Arrays.stream(linesOfBlock, 0, Math.toIntExact(block)).asLongStream().sum();
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static void handOut(byte[] drained, long firstLineOfBlock, Consumer<Rejection> action) {
    RejectedRows.read(
        drained,
        (lineInBlock, field, code, reason, raw) ->
            action.accept(new Rejection(firstLineOfBlock + lineInBlock, field, code, reason, raw)));
  }

  private Segment keep(byte[] drained) {
    if (heldBytes + drained.length <= memoryBytes) {
      heldBytes += drained.length;
      return new Segment(drained, 0, 0);
    }
    try {
      Segment segment = new Segment(null, fileBytes, drained.length);
      ByteBuffer left = ByteBuffer.wrap(drained);
      while (left.hasRemaining()) {
        fileBytes += file().write(left, fileBytes);
      }
      return segment;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private byte[] load(Segment segment) {
    if (segment.held() != null) {
      return segment.held();
    }
    byte[] loaded = new byte[segment.length()];
    ByteBuffer left = ByteBuffer.wrap(loaded);
    try {
      while (left.hasRemaining()) {
        if (file().read(left, segment.offset() + left.position()) < 0) {
          throw new IOException("the file is shorter than what was written to it");
        }
      }
      return loaded;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      Files.createDirectories(directory);
      file =
          FileChannel.open(
              Files.createTempFile(directory, "rejections", ".spool"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  private RetryableException unusable(IOException cause) {
    return new RetryableException(
        "Rejected rows cannot be kept in %s: %s. Free some space there, then try again."
            .formatted(directory, cause.getMessage()),
        cause);
  }

  /** The rows of one block: held in memory, or where they are in the file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Segment(byte @Nullable [] held, long offset, int length) {}
}
