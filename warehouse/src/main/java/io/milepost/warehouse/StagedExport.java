package io.milepost.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * A table as Parquet, beside the warehouse: to be moved to where it is wanted.
 *
 * @param directory of its own; to be deleted by the caller
 * @param rows how many there are, in the table and in the files
 * @param files one for each partition, relative to {@code directory}: folders {@code column=value},
 *     then the file's name
 */
public record StagedExport(Path directory, long rows, List<Path> files) {
  public StagedExport {
    files = List.copyOf(files);
  }
}
