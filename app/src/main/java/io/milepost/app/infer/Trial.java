package io.milepost.app.infer;

import io.milepost.app.config.DatasetParser;
import io.milepost.app.config.table.ViewFolder;
import io.milepost.app.report.GeoJsonAreas;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.AreaDataset;
import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Dataset;
import io.milepost.model.InputSource;
import io.milepost.model.Rejection;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import io.milepost.model.TripDataset;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of decoding a text as a dataset says.
 *
 * @param rows how many there are
 * @param rejections those that were not taken
 */
record Trial(long rows, List<Rejection> rejections) {
  private static final String NAME = "sample";

  /** Decodes a sample as a draft says that nobody answered anything about. */
  static Trial of(Draft draft, Sample sample, Path spool) {
    return of(dataset(draft), sample.text(), spool);
  }

  /** The dataset of a draft that nobody answered anything about. */
  static Dataset dataset(Draft draft) {
    return DatasetParser.parse("draft", draft.yaml(Map.of()), new ViewFolder(Path.of("none")))
        .getDataset();
  }

  /**
   * Decodes a text to its end.
   *
   * @param spool where rejected rows go when there are many
   */
  static Trial of(Dataset dataset, String text, Path spool) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OpenedFile file = new OpenedFile(new ByteArrayInputStream(bytes), bytes.length);
    if (dataset instanceof TripDataset trips) {
      return ofTrips(Sources.trips(trips, file, NAME, spool));
    }
    if (dataset instanceof TableDataset tables) {
      return ofTables(Sources.tables(tables, file, NAME, spool));
    }
    try (GeoJsonAreas areas =
        GeoJsonAreas.open((AreaDataset) dataset, file.in(), NAME, file.size())) {
      return summed(areas);
    }
  }

  private static Trial ofTrips(BatchSource source) {
    try (source;
        BatchReader reader = source.openReader()) {
      Batch batch = reader.newBatch();
      while (reader.next(batch)) {
        batch.rows(0);
      }
      return summed(source);
    }
  }

  private static Trial ofTables(TableSource source) {
    try (source;
        TableReader reader = source.openReader()) {
      List<TableBatch> batches = reader.newBatches();
      while (reader.next(batches)) {
        batches.forEach(TableBatch::clear);
      }
      return summed(source);
    }
  }

  private static Trial summed(InputSource source) {
    List<Rejection> rejections = new ArrayList<>();
    source.summary().rejections().forEach(rejections::add);
    return new Trial(source.summary().rowsRead(), rejections);
  }
}
