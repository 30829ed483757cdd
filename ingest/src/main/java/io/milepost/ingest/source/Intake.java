package io.milepost.ingest.source;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.rejection.RejectionSpool;
import io.milepost.model.DataException;
import io.milepost.model.InputSource;
import io.milepost.model.SourceSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one source share: its blocks, the rows they rejected, and how far they are.
 * Thread-safe.
 */
public final class Intake implements AutoCloseable {
  private static final int REJECTIONS_IN_MEMORY_BYTES = 2 << 20;

  private final Content content;
  private final BlockSizes sizes;
  private final BlockReader blocks;
  private final RejectionSpool rejections;
  private final AtomicReference<@Nullable Begun> begun = new AtomicReference<>();
  private final LongAdder rows = new LongAdder();
  private final LongAdder blocksTaken = new LongAdder();
  private final LongAdder blocksEnded = new LongAdder();
  private @Nullable Refusal refusal;

  /**
   * Reads nothing yet.
   *
   * @param content closed with this
   * @param spoolDirectory where rejected rows go when there are many
   */
  public Intake(Content content, BlockSizes sizes, RecordBoundary boundary, Path spoolDirectory) {
    this.content = content;
    this.sizes = sizes;
    blocks = new BlockReader(content, sizes, boundary);
    rejections = new RejectionSpool(spoolDirectory, REJECTIONS_IN_MEMORY_BYTES);
  }

  /** What the user calls the source. */
  public String name() {
    return content.name();
  }

  public BlockSizes sizes() {
    return sizes;
  }

  public InputSource.Progress progress() {
    return new InputSource.Progress(content.storedBytes(), content.totalBytes(), rows.sum());
  }

  /** Takes the next block; false when there is none, or no more are wanted. */
  public boolean take(Block block) {
    boolean taken = blocks.take(block);
    if (taken) {
      blocksTaken.increment();
    }
    return taken;
  }

  /** Gives a block back whose beginning was read; the first reader that asks goes on with it. */
  public void giveBack(Begun block) {
    begun.set(block);
  }

  /** The block that was given back, once. */
  @Nullable Begun takeBegun() {
    return begun.get() == null ? null : begun.getAndSet(null);
  }

  /** Ends a block; the rejected rows are taken out of {@code rejected}. */
  public void endBlock(Block block, int lines, int rowsOfBlock, RejectedRows rejected) {
    rows.add(rowsOfBlock);
    rejections.endBlock(block.number(), lines, rejected);
    blocksEnded.increment();
  }

  /**
   * Says that the source cannot be taken because of one row. Readers end the blocks that they have;
   * then it is known which such row is the first, and on which line it stands.
   */
  synchronized void refuse(long block, int lineInBlock, String reason) {
    Refusal other = new Refusal(block, lineInBlock, reason);
    refusal = refusal == null || other.isBefore(refusal) ? other : refusal;
    blocks.stop();
  }

  /**
   * Does nothing while a block is still being read, or when no row made the source one that cannot
   * be taken.
   *
   * @throws DataException otherwise, about the first such row
   */
  synchronized void requireTakeable() {
    if (refusal != null && isEnded()) {
      long line = rejections.linesBefore(refusal.block()) + refusal.lineInBlock() + 1;
      throw new DataException("%s, line %d: %s".formatted(name(), line, refusal.reason()));
    }
  }

  /**
   * Requires that all was read.
   *
   * @throws IllegalStateException when a reader has not come to its end
   * @throws DataException when the source cannot be taken because of one of its rows
   */
  public void requireEnded() {
    if (!isEnded()) {
      throw new IllegalStateException("A reader of " + name() + " has not come to its end");
    }
    requireTakeable();
  }

  /**
   * What was read.
   *
   * @param columns the source's own column names
   * @param delimiter what stands between its fields, or null
   * @throws IllegalStateException when a reader has not come to its end
   * @throws DataException when the source cannot be taken because of one of its rows
   */
  public SourceSummary summary(List<String> columns, @Nullable Character delimiter) {
    requireEnded();
    return new SourceSummary(
        blocks.contentHash(), blocks.bytes(), rows.sum(), columns, delimiter, rejections);
  }

  private boolean isEnded() {
    return begun.get() == null && blocksTaken.sum() == blocksEnded.sum();
  }

  @Override
  public void close() {
    try (rejections) {
      blocks.close();
    }
  }

  /**
   * A block whose beginning was read.
   *
   * @param position where its next row starts
   * @param lines how many lines are before that
   */
  public record Begun(Block block, int position, int lines) {}

  private record Refusal(long block, int lineInBlock, String reason) {
    boolean isBefore(Refusal other) {
      return block < other.block || block == other.block && lineInBlock < other.lineInBlock;
    }
  }
}
