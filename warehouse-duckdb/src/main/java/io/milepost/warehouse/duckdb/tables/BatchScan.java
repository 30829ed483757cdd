package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.RetryableException;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import io.milepost.warehouse.duckdb.scan.RowScan;
import io.milepost.warehouse.duckdb.scan.ScanColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBDataChunkWriter;
import org.jspecify.annotations.Nullable;

/** One pass over a source, shared by several threads, each with a reader of its own. */
final class BatchScan implements RowScan.Source, AutoCloseable {
  private final TableSource source;
  private final StagedLayout layout;
  private final int threads;
  private final List<TableReader> readers = new ArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  BatchScan(TableSource source, StagedLayout layout, int threads) {
    this.source = source;
    this.layout = layout;
    this.threads = threads;
  }

  @Override
  public List<ScanColumn> columns() {
    return layout.columns();
  }

  @Override
  public long records() {
    return 0;
  }

  /** One more, since those that read wait for each other and for the disk. */
  @Override
  public int maxThreads() {
    return threads + 1;
  }

  @Override
  public RowScan.Feed newFeed() {
    try {
      BatchFeed feed = new BatchFeed(open(), layout);
      return writer -> fill(feed, writer);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  private synchronized TableReader open() {
    TableReader reader = source.openReader();
    readers.add(reader);
    return reader;
  }

  /** When one reader fails, the others stop too. */
  private int fill(BatchFeed feed, DuckDBDataChunkWriter writer) {
    try {
      return failure.get() == null ? feed.fill(writer) : 0;
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  /**
   * What to throw when the scan has failed with {@code e}.
   *
   * @throws RuntimeException what the first reader that failed has thrown
   */
  SQLException cause(SQLException e) {
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new RetryableException("Reading was interrupted; start the load again.", e);
    }
    return e;
  }

  @Override
  public synchronized void close() {
    readers.forEach(TableReader::close);
    readers.clear();
  }
}
