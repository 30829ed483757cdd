package io.milepost.bench.events;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.ingest.jsonlines.JsonTables;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.model.DataException;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Decodes a file of vehicle events on all processors: a process of its own. */
public final class DecodeEvents {
  private DecodeEvents() {}

  /**
   * Decodes all rows.
   *
   * @param arguments a home that declares the dataset, and the file
   */
  public static void main(String[] arguments) throws IOException {
    Home home = new Home(Path.of(arguments[0]));
    Path file = Path.of(arguments[1]);
    if (!(new Datasets(home).get(MilepostEvents.DATASET) instanceof TableDataset dataset)) {
      throw new DataException("Expected a dataset with tables");
    }
    Content content = Content.open(file.toString(), Files.newInputStream(file), Files.size(file));
    try (TableSource source =
        JsonTables.open(dataset, content, home.temporaryDirectory(), BlockSizes.STANDARD)) {
      long rows =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .parallel()
              .mapToLong(reader -> drain(source))
              .sum();
      System.out.printf("%d rows, %d rejected%n", rows, source.summary().rejections().count());
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
