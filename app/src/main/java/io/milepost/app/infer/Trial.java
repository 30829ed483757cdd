package io.milepost.app.infer;

import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.Rejection;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of decoding a text as a dataset says.
 *
 * @param rows how many there are
 * @param rejections those that were not taken
 */
record Trial(long rows, List<Rejection> rejections) {

  /**
   * Decodes a text to its end.
   *
   * @param spool where rejected rows go when there are many
   */
  static Trial of(TableDataset dataset, String text, Path spool) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OpenedFile file = new OpenedFile(new ByteArrayInputStream(bytes), bytes.length);
    try (TableSource source = Sources.tables(dataset, file, "sample", spool)) {
      decode(source);
      List<Rejection> rejections = new ArrayList<>();
      source.summary().rejections().forEach(rejections::add);
      return new Trial(source.summary().rowsRead(), rejections);
    }
  }

  private static void decode(TableSource source) {
    try (TableReader reader = source.openReader()) {
      List<TableBatch> batches = reader.newBatches();
      while (reader.next(batches)) {
        batches.forEach(TableBatch::clear);
      }
    }
  }
}
