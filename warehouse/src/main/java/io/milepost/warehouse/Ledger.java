package io.milepost.warehouse;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.Rejection;
import io.milepost.model.SourceSummary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was loaded, by which step, when, how many rows, with which outcome. */
public interface Ledger {

  /** Writes a new load in state {@code running} and gives its id. */
  long begin(String dataset, String source, @Nullable Long retryOf);

  /** Writes a new load in state {@code queued} and gives its id. */
  long queue(String dataset, String source);

  /**
   * Begins a queued load; the steps, rejections and checks of earlier attempts are forgotten.
   *
   * @return false when it is not queued, or no longer
   */
  boolean take(long loadId);

  /**
   * Puts a running load whose attempt has ended without an outcome back into state {@code queued}.
   *
   * @return false when it is in another state, or was never queued
   */
  boolean putBack(long loadId);

  /**
   * Puts a load that failed, was refused or was cancelled back into state {@code queued}.
   *
   * @return false when it is in another state, or was never queued
   */
  boolean requeue(long loadId);

  /**
   * Ends a load that is queued or running as {@code cancelled}. What runs cannot commit any more,
   * unless the load is queued and taken again: then one of its attempts can. While a load is
   * committing this waits for the outcome.
   *
   * @return false when it is neither
   */
  boolean cancel(long loadId);

  /** Steps are read as they stand, and kept with the next event of the log or a moment later. */
  void stepStarted(long loadId, String step);

  void stepFinished(long loadId, String step, long rows);

  /**
   * Has {@code listener} hear of every step that finishes, on the thread that finished it; of one
   * listener at a time.
   */
  void onStepFinished(Consumer<LoadStep> listener);

  /** The committed load of {@code dataset} whose content has this hash. */
  Optional<Load> findCommitted(String dataset, String contentHash);

  /** Ends a load that brought nothing because {@code earlier} brought the same content. */
  void endAlreadyLoaded(long loadId, SourceSummary summary, long earlier);

  /** Ends a load with too many rejections; they stay readable. */
  void endRefused(long loadId, SourceSummary summary, String error);

  void endFailed(long loadId, String error);

  /**
   * Loads left {@code running} by a process that died: those that were queued are queued again, the
   * others now ended as failed.
   */
  List<Load> recover();

  /**
   * The last load of {@code dataset} that is in one of {@code states}, mended no other, and whose
   * source is not called {@code prefix} and something behind it.
   */
  Optional<Load> findLast(String dataset, Set<LoadState> states, String prefix);

  /** All loads, in order of their ids. */
  List<Load> list();

  /** The loads of a page, the latest first. */
  List<Load> list(LoadPage page);

  Optional<Load> find(long loadId);

  List<LoadStep> steps(long loadId);

  /**
   * The source's own column names of a load, in order, and their delimiter; empty before it was
   * read.
   */
  Optional<SourceShape> findShape(long loadId);

  /** Hands out the rejections of a load in the order of their lines. */
  void rejections(long loadId, Consumer<StoredRejection> action);

  /**
   * Marks rejections of {@code loadId} at {@code lines} as mended by a later load; none when that
   * was undone since.
   */
  void markMended(long loadId, long[] lines, long mendedBy);

  /**
   * How the rows of a source are written.
   *
   * @param delimiter null when it has no fields in a row
   */
  record SourceShape(List<String> columns, @Nullable Character delimiter) {}

  /** A rejection as kept, with the load that brought the row mended, if one did. */
  record StoredRejection(Rejection rejection, @Nullable Long mendedBy) {}

  /** Counts of a load that took no row. */
  static LoadCounts nothingLoaded(SourceSummary summary) {
    return new LoadCounts(summary.rowsRead(), 0, 0, summary.rejections().count(), summary.bytes());
  }
}
