package io.milepost.warehouse.staging;

import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one load, scattered into ranges of origin cells so that the same trips meet in
 * one range and each range fits a cache. Memory stays within a budget; the rest is spilled. Filled
 * by several threads through {@link #drain}, then emptied by several {@link RangeCursor}s.
 */
public final class StagingArea implements AutoCloseable {
  private final Settings settings;
  private final int width;
  private final ChunkPool pool;
  private final SpillFile spill;
  private final Spiller spiller;
  private final TemporaryFile textFile;
  private final TextSpool texts;
  private @Nullable Splitter splitter;
  private Range[] ranges = new Range[0];

  /**
   * How to stage.
   *
   * @param ranges how many ranges to aim for, 1 to 4096
   * @param memoryBudgetBytes records held in memory before some are spilled
   * @param maxRangeRecords records that a range may hold before it is split further when emptied
   * @param spillPath prefix of the temporary files' paths; they must not exist
   * @param withExtra whether rows carry the text of extra columns
   */
  public record Settings(
      int ranges,
      long memoryBudgetBytes,
      long maxRangeRecords,
      Path spillPath,
      boolean withExtra) {}

  public StagingArea(Settings settings) {
    this.settings = settings;
    width = settings.withExtra ? TripRecord.WIDTH_WITH_EXTRA : TripRecord.WIDTH;
    pool = new ChunkPool(width, settings.memoryBudgetBytes);
    spill = new SpillFile(sibling(".spill"), width);
    spiller = new Spiller(pool, spill, width);
    textFile = new TemporaryFile(sibling(".texts"), true);
    texts = new TextSpool(textFile);
  }

  /**
   * Stages every row that {@code reader} gives; called once a thread, each with its own reader.
   *
   * @param stopped asked before each batch whether to give up
   */
  public void drain(BatchReader reader, BooleanSupplier stopped) {
    Batch batch = reader.newBatch();
    RecordWriter writer = new RecordWriter(this);
    while (!stopped.getAsBoolean() && reader.next(batch)) {
      writer.add(batch);
    }
    writer.finish();
  }

  /** A writer of single records, for rows that do not come in batches. */
  public RecordWriter newWriter() {
    return new RecordWriter(this);
  }

  /** Gives the staged rows out; called once, after every writer has finished. */
  public RangeQueue newQueue() {
    return new RangeQueue(this, ranges);
  }

  /** Records that are staged, repeats included. */
  public synchronized long records() {
    long records = 0;
    for (Range range : ranges) {
      records += range.records();
    }
    return records;
  }

  /** Whether some of the rows are on disk, and whoever takes them will wait for it. */
  public boolean hasSpilled() {
    return spill.bytes() > 0;
  }

  public int width() {
    return width;
  }

  /** The text of a record's extra columns, as JSON. */
  public String extra(long[] records, int number) {
    return texts.read(records[number * width + TripRecord.EXTRA_REF]);
  }

  /**
   * The scatter into this area's own ranges, whose bounds come from the first {@code cells} seen.
   */
  synchronized Scatter newScatter(long[] cells) {
    if (splitter == null) {
      int wanted = Math.max(1, Math.min(settings.ranges, cells.length / 4));
      splitter = Splitter.byCell(cells, wanted);
      ranges = newRanges(splitter.ranges());
    }
    return new Scatter(this, splitter, ranges);
  }

  static Range[] newRanges(int count) {
    Range[] ranges = new Range[count];
    for (int i = 0; i < count; i++) {
      ranges[i] = new Range();
    }
    return ranges;
  }

  long maxRangeRecords() {
    return settings.maxRangeRecords;
  }

  ChunkPool pool() {
    return pool;
  }

  SpillFile spill() {
    return spill;
  }

  Spiller spiller() {
    return spiller;
  }

  TextSpool texts() {
    return texts;
  }

  private Path sibling(String suffix) {
    return settings.spillPath.resolveSibling(settings.spillPath.getFileName() + suffix);
  }

  @Override
  public void close() {
    try (spiller) {
      textFile.close();
    }
  }
}
