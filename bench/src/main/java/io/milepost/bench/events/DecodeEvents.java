package io.milepost.bench.events;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.ingest.Sources;
import io.milepost.model.DataException;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Decodes a file of vehicle events on all processors: a process of its own. */
public final class DecodeEvents {
  private DecodeEvents() {}

  /**
   * Decodes all rows.
   *
   * @param arguments a home that declares the dataset, the file, and how many rows it has
   * @throws DataException when others than these come out
   */
  public static void main(String[] arguments) {
    Home home = new Home(Path.of(arguments[0]));
    Path file = Path.of(arguments[1]);
    if (!(new Datasets(home).get(MilepostEvents.DATASET) instanceof TableDataset dataset)) {
      throw new DataException("Expected a dataset with tables");
    }
    long expected = Long.parseLong(arguments[2]);
    try (TableSource source =
        Sources.tables(dataset, Sources.file(file), file.toString(), home.temporaryDirectory())) {
      long rows =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .parallel()
              .mapToLong(reader -> drain(source))
              .sum();
      long rejected = source.summary().rejections().count();
      if (rows != expected || rejected > 0) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "Expected %,d rows of %s, found %,d and %,d rejected",
                expected,
                file,
                rows,
                rejected));
      }
    }
  }

  private static long drain(TableSource source) {
    long rows = 0;
    try (TableReader reader = source.openReader()) {
      List<TableBatch> batches = reader.newBatches();
      while (reader.next(batches)) {
        rows += batches.stream().mapToLong(TableBatch::rows).sum();
      }
    }
    return rows;
  }
}
