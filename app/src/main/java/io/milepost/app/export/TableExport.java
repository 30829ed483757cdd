package io.milepost.app.export;

import io.milepost.app.config.FileTree;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.ExportOrder;
import io.milepost.warehouse.StagedExport;
import io.milepost.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a table as Hive-partitioned Parquet: {@code OUTPUT/TABLE/column=value/…/data.parquet}. A
 * partition is one file, which takes the place of an older one at once, when it is complete.
 */
public final class TableExport {
  private static final String SUFFIX = ".parquet";

  /** Commands of a server may export to the same place at once. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Warehouse warehouse;
  private final Path output;

  public TableExport(Warehouse warehouse, Path output) {
    this.warehouse = warehouse;
    this.output = output;
  }

  /**
   * Writes a table; partitions that an earlier export wrote and that have no rows now are removed.
   *
   * @throws io.milepost.model.UsageException when there is no such table or column
   * @throws RetryableException when files cannot be written
   */
  public ExportedTable run(ExportOrder order) {
    synchronized (ONE_AT_A_TIME) {
      return export(order);
    }
  }

  private ExportedTable export(ExportOrder order) {
    StagedExport staged = warehouse.export(order);
    Path directory = output.resolve(order.table());
    try {
      int removed = publish(staged, directory.toAbsolutePath());
      return new ExportedTable(
          order.table(), staged.rows(), staged.files().size(), removed, directory);
    } catch (IOException | UncheckedIOException e) {
      throw new RetryableException(
          "Files cannot be written to '%s': %s. Those that are there are whole; mend that and export again."
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static int publish(StagedExport staged, Path directory) throws IOException {
    try {
      for (Path file : staged.files()) {
        PublishedFile.publish(staged.directory().resolve(file), directory.resolve(file));
      }
      return removeOthers(directory, staged.files());
    } finally {
      FileTree.deleteContents(staged.directory());
      Files.delete(staged.directory());
    }
  }

  private static int removeOthers(Path directory, List<Path> written) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    Set<Path> kept = new HashSet<>(written);
    int removed = 0;
    for (Path file : files(directory)) {
      Path relative = directory.relativize(file);
      if (!kept.contains(relative) && isPartition(relative)) {
        Files.delete(file);
        removeEmptyAbove(file, directory);
        removed++;
      }
    }
    return removed;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }

  /** Whether an export may have written it: other files are none of its business. */
  private static boolean isPartition(Path relative) {
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      if (!relative.getName(i).toString().contains("=")) {
        return false;
      }
    }
    return relative.endsWith(PublishedFile.NAME);
  }

  private static void removeEmptyAbove(Path file, Path top) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !folder.equals(top) && isEmpty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> contents = Files.list(folder)) {
      return contents.findAny().isEmpty();
    }
  }
}
