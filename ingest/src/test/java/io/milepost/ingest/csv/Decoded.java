package io.milepost.ingest.csv;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.BatchSource;
import io.milepost.model.Column;
import io.milepost.model.Rejection;
import io.milepost.model.SourceSummary;
import io.milepost.model.TripDataset;
import io.milepost.model.TripLayout;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Everything that came out of one source, as text.
 *
 * @param trips one line each: region | datasource | started_at | lon lat | lon lat [| extra]
 */
record Decoded(List<String> trips, List<Rejection> rejections, SourceSummary summary) {
  private static final Path SPOOL = Path.of(System.getProperty("java.io.tmpdir"), "spool");

  static Decoded of(TripDataset dataset, byte[] bytes, BlockSizes sizes, int readers) {
    Content content =
        Content.open("case.csv", new ByteArrayInputStream(bytes), bytes.length, TextKind.DELIMITED);
    try (BatchSource source = new CsvSource(dataset, content, SPOOL, sizes)) {
      List<String> trips = readers == 1 ? drain(source) : drain(source, readers);
      List<Rejection> rejections = new ArrayList<>();
      SourceSummary summary = source.summary();
      summary.rejections().forEach(rejections::add);
      return new Decoded(trips, rejections, summary);
    }
  }

  private static List<String> drain(BatchSource source, int readers) {
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        parts.add(threads.submit(() -> drain(source)));
      }
      List<String> trips = new ArrayList<>();
      for (Future<List<String>> part : parts) {
        trips.addAll(part.get());
      }
      return trips;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> drain(BatchSource source) {
    List<String> trips = new ArrayList<>();
    try (BatchReader reader = source.openReader()) {
      Batch batch = reader.newBatch();
      while (reader.next(batch)) {
        List<String> regions = source.regions().texts();
        List<String> datasources = source.datasources().texts();
        for (int i = 0; i < batch.rows(); i++) {
          trips.add(trip(batch, i, regions, datasources) + extra(source, batch, i));
        }
      }
    }
    return trips;
  }

  private static String trip(Batch batch, int i, List<String> regions, List<String> datasources) {
    return TripText.of(
        regions.get(batch.codes(TripLayout.REGION)[i]),
        datasources.get(batch.codes(TripLayout.DATASOURCE)[i]),
        batch.longs(TripLayout.STARTED_AT)[i],
        batch.doubles(TripLayout.ORIGIN_LON)[i],
        batch.doubles(TripLayout.ORIGIN_LAT)[i],
        batch.doubles(TripLayout.DESTINATION_LON)[i],
        batch.doubles(TripLayout.DESTINATION_LAT)[i]);
  }

  private static String extra(BatchSource source, Batch batch, int i) {
    if (!source.keepsExtra()) {
      return "";
    }
    Column.Texts texts = batch.texts(TripLayout.EXTRA);
    int start = texts.start(i);
    return " | " + new String(texts.bytes(), start, texts.end(i) - start, StandardCharsets.UTF_8);
  }
}
