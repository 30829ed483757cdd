package io.milepost.warehouse.duckdb.store;

import java.nio.file.Path;

/**
 * How the embedded engine runs.
 *
 * @param file the database; made when it is not there
 * @param areasDirectory for the files of the area index
 * @param tempDirectory for what does not fit in memory; emptied of it on close
 * @param memoryLimitBytes what DuckDB may hold in memory, at least 64 MiB
 * @param stagingMemoryBytes what a load may hold in memory, outside DuckDB, before it spills
 * @param threads how many processors to use, at least 1; what waits for the disk has one thread
 *     more
 */
public record DuckDbSettings(
    Path file,
    Path areasDirectory,
    Path tempDirectory,
    long memoryLimitBytes,
    long stagingMemoryBytes,
    int threads) {
  private static final long MIB = 1L << 20;
  private static final long DEFAULT_MEMORY_LIMIT_BYTES = 1024 * MIB;
  private static final long DEFAULT_STAGING_MEMORY_BYTES = 512 * MIB;

  public DuckDbSettings {
    if (memoryLimitBytes < 64 * MIB) {
      throw new IllegalArgumentException(
          "The memory limit must be at least 64 MiB, found " + memoryLimitBytes + " bytes");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("Threads must be at least 1, found " + threads);
    }
  }

  /** The one directory, beside its own, that DuckDB may write to and read from. */
  public Path exportDirectory() {
    return tempDirectory.resolve("export");
  }

  /**
   * A thread for each processor, 512 MiB for staged trips, and 1 GiB for DuckDB: it stages the rows
   * of other tables, and to spill them takes longer than to store them.
   */
  public static DuckDbSettings of(Path file, Path areasDirectory, Path tempDirectory) {
    return new DuckDbSettings(
        file,
        areasDirectory,
        tempDirectory,
        DEFAULT_MEMORY_LIMIT_BYTES,
        DEFAULT_STAGING_MEMORY_BYTES,
        Runtime.getRuntime().availableProcessors());
  }
}
