package io.milepost.ingest;

import io.milepost.ingest.csv.CsvSource;
import io.milepost.ingest.csv.CsvTables;
import io.milepost.ingest.jsonlines.JsonTables;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.model.BatchSource;
import io.milepost.model.Format;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
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
   * @throws UsageException when a path does not exist or stands for no file
   */
  public static List<Path> expand(List<String> paths) {
    return paths.stream().flatMap(path -> PathExpansion.of(path).stream()).distinct().toList();
  }

  /**
   * Opens a file.
   *
   * @param spoolDirectory where rejected rows go when there are many; made when missing
   * @throws UsageException when {@code file} cannot be opened
   */
  public static BatchSource open(TripDataset dataset, Path file, Path spoolDirectory) {
    return open(dataset, file, file.toString(), spoolDirectory);
  }

  /** As {@link #open(TripDataset, Path, Path)}, for a file that the user knows by another name. */
  public static BatchSource open(TripDataset dataset, Path file, String name, Path spoolDirectory) {
    return new CsvSource(dataset, content(file, name), spoolDirectory, BlockSizes.STANDARD);
  }

  /**
   * As {@link #open(TripDataset, Path, Path)}, for standard input; {@code in} is closed with the
   * source.
   */
  public static BatchSource openStdin(TripDataset dataset, InputStream in, Path spoolDirectory) {
    return open(dataset, new OpenedFile(in, -1), STANDARD_INPUT, spoolDirectory);
  }

  /**
   * As {@link #open(TripDataset, Path, Path)}, for what is opened already; closed with the source.
   */
  public static BatchSource open(
      TripDataset dataset, OpenedFile opened, String name, Path spoolDirectory) {
    Content content = Content.open(name, opened.in(), opened.size());
    return new CsvSource(dataset, content, spoolDirectory, BlockSizes.STANDARD);
  }

  /**
   * Opens a file as a dataset with tables of its own.
   *
   * @param name what the user calls it
   * @param spoolDirectory where rejected rows go when there are many; made when missing
   * @throws UsageException when {@code file} cannot be opened
   */
  public static TableSource openTables(
      TableDataset dataset, Path file, String name, Path spoolDirectory) {
    return tables(dataset, content(file, name), spoolDirectory);
  }

  /** As {@link #openTables}, for standard input; {@code in} is closed with the source. */
  public static TableSource openTablesStdin(
      TableDataset dataset, InputStream in, Path spoolDirectory) {
    return openTables(dataset, new OpenedFile(in, -1), STANDARD_INPUT, spoolDirectory);
  }

  /** As {@link #openTables}, for what is opened already; closed with the source. */
  public static TableSource openTables(
      TableDataset dataset, OpenedFile opened, String name, Path spoolDirectory) {
    Content content = Content.open(name, opened.in(), opened.size());
    return tables(dataset, content, spoolDirectory);
  }

  private static TableSource tables(TableDataset dataset, Content content, Path spoolDirectory) {
    if (dataset.format() instanceof Format.Delimited delimited) {
      return CsvTables.open(dataset, delimited, content, spoolDirectory, BlockSizes.STANDARD);
    }
    return JsonTables.open(dataset, content, spoolDirectory, BlockSizes.STANDARD);
  }

  private static Content content(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw new UsageException(file + " is a folder. Expected a file.");
      }
      long size = Files.isRegularFile(file) ? Files.size(file) : -1;
      FileChannel channel = FileChannel.open(file);
      return Content.open(name, Channels.newInputStream(channel), size);
    } catch (NoSuchFileException e) {
      throw new UsageException("There is no file " + file + ". Check the path.");
    } catch (AccessDeniedException e) {
      throw new UsageException(file + " may not be read. Check its permissions.");
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be opened: %s. Try again.".formatted(file, e.getMessage()), e);
    }
  }
}
