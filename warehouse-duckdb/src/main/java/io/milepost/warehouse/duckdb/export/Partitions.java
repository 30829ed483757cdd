package io.milepost.warehouse.duckdb.export;

import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one file of each partition, so that renaming a file replaces a partition at once. DuckDB
 * writes one file each as a rule, and more when it must close files in between.
 */
final class Partitions {
  static final String FILE = "data.parquet";
  private static final String SUFFIX = ".parquet";

  private Partitions() {}

  /** Relative to {@code directory}, in order. */
  static List<Path> inOneFileEach(Connection connection, Path directory)
      throws SQLException, IOException {
    Map<Path, List<Path>> partitions = new TreeMap<>();
    for (Path file : files(directory)) {
      partitions.computeIfAbsent(file.resolveSibling(FILE), key -> new ArrayList<>()).add(file);
    }
    for (Map.Entry<Path, List<Path>> partition : partitions.entrySet()) {
      join(connection, partition.getValue(), partition.getKey());
    }
    return partitions.keySet().stream().map(directory::relativize).toList();
  }

  private static void join(Connection connection, List<Path> files, Path target)
      throws SQLException, IOException {
    if (files.size() == 1) {
      Files.move(files.get(0), target);
      return;
    }
    String list =
        files.stream()
            .map(file -> Sql.text(Sql.literal(file)))
            .collect(Collectors.joining(", ", "[", "]"));
    Rows.update(
        connection,
        "COPY (FROM read_parquet(%s, hive_partitioning = false)) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(list, Sql.text(target.toString())));
    for (Path file : files) {
      Files.delete(file);
    }
  }

  /** Rows in all files of a directory, by their footers. */
  static long rows(Connection connection, Path directory) throws SQLException {
    return Rows.getLong(
        connection,
        "SELECT coalesce(sum(num_rows), 0)::BIGINT FROM parquet_file_metadata(%s)"
            .formatted(Sql.text(Sql.literal(directory) + "/**/*" + SUFFIX)));
  }

  /** A value that ends like a file is the name of a directory. */
  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  /** Deletes what an export that has failed with {@code failure} left. */
  static void delete(Path directory, Throwable failure) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
