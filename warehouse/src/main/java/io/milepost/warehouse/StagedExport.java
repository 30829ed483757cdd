package io.milepost.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * A table as Parquet, beside the warehouse: to be moved to where it is wanted.
 *
 * @param directory of its own; to be deleted by the caller
 * @param rows how many there are, in the table and in the files
 * @param files one for each partition, relative to {@code directory}: a folder {@code column=value}
 *     for each column of the order, then {@code data.parquet}; that one alone without columns, and
 *     none when there are columns and no rows
 */
public record StagedExport(Path directory, long rows, List<Path> files) {
  public StagedExport {
    files = List.copyOf(files);
  }
}
