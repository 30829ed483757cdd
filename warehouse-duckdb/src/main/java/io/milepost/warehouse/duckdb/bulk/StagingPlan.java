package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.BatchSource;
import io.milepost.warehouse.staging.StagingArea;
import java.nio.file.Path;
import java.util.UUID;

/**
 * How loads are staged on this machine.
 *
 * @param directory where memory spills to
 * @param memoryBudgetBytes records held in memory before some are spilled
 * @param threads how many read, and later feed, at once
 */
public record StagingPlan(Path directory, long memoryBudgetBytes, int threads) {
  /** Content that fills a range of about 20,000 trips, which fits a second-level cache. */
  private static final long BYTES_PER_RANGE = 5 << 19;

  private static final int SHARE = 8;
  private static final int MAX_RANGES = 512;
  private static final long MAX_RANGE_RECORDS = 1 << 20;

  /** With a share of the memory, for a load that is not the only one. */
  StagingPlan besideOthers() {
    return new StagingPlan(directory, memoryBudgetBytes / SHARE, threads);
  }

  /** Where to stage the rows of {@code source}. */
  StagingArea newArea(BatchSource source) {
    long totalBytes = source.progress().totalBytes();
    long ranges = totalBytes < 0 ? MAX_RANGES : totalBytes / BYTES_PER_RANGE + 1;
    return newArea((int) Math.min(ranges, MAX_RANGES), memoryBudgetBytes, source.keepsExtra());
  }

  /** Where to keep the rows that the warehouse has already. */
  StagingArea newDuplicatesArea(BatchSource source) {
    return newArea(1, memoryBudgetBytes / 8, source.keepsExtra());
  }

  private StagingArea newArea(int ranges, long budgetBytes, boolean withExtra) {
    Path spillPath = directory.resolve("load-" + UUID.randomUUID());
    return new StagingArea(
        new StagingArea.Settings(ranges, budgetBytes, MAX_RANGE_RECORDS, spillPath, withExtra));
  }
}
