package io.milepost.ingest.csv;

import io.milepost.ingest.rejection.RejectedRows;
import io.milepost.ingest.rejection.RejectionSpool;
import io.milepost.ingest.source.Block;
import io.milepost.ingest.source.BlockReader;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Dictionary;
import io.milepost.model.Format;
import io.milepost.model.SourceSummary;
import io.milepost.model.TripDataset;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One source of delimited text. Thread-safe; its readers are not. */
public final class CsvSource implements BatchSource {
  private static final int REJECTIONS_IN_MEMORY_BYTES = 2 << 20;

  private final TripDataset dataset;
  private final Content content;
  private final BlockSizes sizes;
  private final BlockReader blocks;
  private final RowLocator locator;
  private final RejectionSpool rejections;
  private final Dictionary regions = new Dictionary();
  private final Dictionary datasources = new Dictionary();
  private final TripColumns columns;
  private final AtomicReference<@Nullable CsvStart> start;
  private final LongAdder rows = new LongAdder();
  private final LongAdder blocksTaken = new LongAdder();
  private final LongAdder blocksEnded = new LongAdder();

  /**
   * Reads the header; {@code content} is closed with this, also when this fails.
   *
   * @param spoolDirectory where rejected rows go when there are many
   * @throws io.milepost.model.DataException when the content does not fit the dataset
   */
  public CsvSource(TripDataset dataset, Content content, Path spoolDirectory, BlockSizes sizes) {
    this.dataset = dataset;
    this.content = content;
    this.sizes = sizes;
    Format.Delimited format = dataset.format();
    blocks = new BlockReader(content, sizes, new RecordScanner(format, sizes.maxRowBytes()));
    locator = new RowLocator(format, sizes.maxRowBytes());
    rejections = new RejectionSpool(spoolDirectory, REJECTIONS_IN_MEMORY_BYTES);
    try {
      CsvStart read =
          CsvStart.read(content.name(), format, blocks, locator, rejections, sizes.maxRowBytes());
      columns = new TripColumns(dataset, read.header(), regions, datasources);
      start = new AtomicReference<>(read);
      blocksTaken.increment();
    } catch (RuntimeException e) {
      content.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public BatchReader openReader() {
    RowCheck check = new RowCheck(columns.header().names().size(), sizes.maxRowBytes());
    return new CsvReader(this, locator, check);
  }

  @Override
  public Dictionary regions() {
    return regions;
  }

  @Override
  public Dictionary datasources() {
    return datasources;
  }

  @Override
  public boolean keepsExtra() {
    return dataset.keepExtra();
  }

  @Override
  public Progress progress() {
    return new Progress(content.storedBytes(), content.totalBytes(), rows.sum());
  }

  @Override
  public SourceSummary summary() {
    if (start.get() != null || blocksTaken.sum() != blocksEnded.sum()) {
      throw new IllegalStateException("A reader of " + name() + " has not come to its end");
    }
    return new SourceSummary(
        blocks.contentHash(),
        blocks.bytes(),
        rows.sum(),
        columns.header().names(),
        dataset.format().delimiter(),
        rejections);
  }

  @Override
  public void close() {
    blocks.close();
    rejections.close();
  }

  TripColumns columns() {
    return columns;
  }

  /** The block with the header, for the first reader that asks; null for the others. */
  @Nullable CsvStart takeStart() {
    return start.get() == null ? null : start.getAndSet(null);
  }

  boolean take(Block block) {
    boolean taken = blocks.take(block);
    if (taken) {
      blocksTaken.increment();
    }
    return taken;
  }

  void endBlock(Block block, int lines, int rowsOfBlock, RejectedRows rejected) {
    rows.add(rowsOfBlock);
    rejections.endBlock(block.number(), lines, rejected);
    blocksEnded.increment();
  }
}
