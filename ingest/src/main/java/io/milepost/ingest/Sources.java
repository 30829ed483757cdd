package io.milepost.ingest;

import io.milepost.ingest.csv.CsvSource;
import io.milepost.ingest.csv.CsvTables;
import io.milepost.ingest.jsonlines.JsonTables;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.BatchSource;
import io.milepost.model.Format;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens what users name as sources. Whether a source is compressed (gzip, zstd) is told by its
 * first bytes, not by its name.
 *
 * <p>Opening reads the header, and so throws {@link io.milepost.model.DataException} when a source
 * is empty, no text, cut off, or lacks a column that the dataset needs.
 */
public final class Sources {
  /** What standard input is called. */
  public static final String STANDARD_INPUT = "-";

  private Sources() {}

  /**
   * The files that paths stand for, each once: a file is itself; a folder is its files in the order
   * of their names, without hidden ones and without those in folders below; a pattern ({@code *},
   * {@code **}, {@code ?}, {@code [a-z]}, {@code {a,b}}) is the files that it matches, in the order
   * of their paths.
   *
   * @param files what the paths are about
   * @throws UsageException when a path does not exist or stands for no file
   */
  public static List<Path> expand(List<String> paths, FileSystem files) {
    return paths.stream()
        .flatMap(path -> PathExpansion.of(path, files).stream())
        .distinct()
        .toList();
  }

  /**
   * Opens a file.
   *
   * @throws UsageException when it is not there or may not be read
   */
  public static OpenedFile file(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UsageException(file + " is a folder. Expected a file.");
      }
      long size = Files.isRegularFile(file) ? Files.size(file) : -1;
      return new OpenedFile(Channels.newInputStream(FileChannel.open(file)), size);
    } catch (NoSuchFileException e) {
      throw new UsageException("There is no file " + file + ". Check the path.");
    } catch (AccessDeniedException e) {
      throw new UsageException(file + " may not be read. Check its permissions.");
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be opened: %s. Try again.".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Reads what is opened as trips.
   *
   * @param opened closed with the source, also when this fails
   * @param name what the user calls it
   * @param spoolDirectory where rejected rows go when there are many; made when missing
   */
  public static BatchSource trips(
      TripDataset dataset, OpenedFile opened, String name, Path spoolDirectory) {
    Content content = Content.open(name, opened.in(), opened.size(), TextKind.DELIMITED);
    return new CsvSource(dataset, content, spoolDirectory, BlockSizes.STANDARD);
  }

  /** As {@link #trips}, as rows of tables that a dataset declares. */
  public static TableSource tables(
      TableDataset dataset, OpenedFile opened, String name, Path spoolDirectory) {
    if (dataset.format() instanceof Format.Delimited delimited) {
      Content content = Content.open(name, opened.in(), opened.size(), TextKind.DELIMITED);
      return CsvTables.open(dataset, delimited, content, spoolDirectory, BlockSizes.STANDARD);
    }
    Content content = Content.open(name, opened.in(), opened.size(), TextKind.JSON);
    return JsonTables.open(dataset, content, spoolDirectory, BlockSizes.STANDARD);
  }
}
