package io.milepost.ingest.table;

import io.milepost.ingest.csv.CsvTables;
import io.milepost.ingest.jsonlines.JsonTables;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.ingest.source.Content;
import io.milepost.ingest.source.TextKind;
import io.milepost.model.Drift;
import io.milepost.model.Format;
import io.milepost.model.Rejection;
import io.milepost.model.SourceSummary;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Everything that came out of one source, as text.
 *
 * @param rows one line each, as {@link TableText} writes them, table by table, in the order in
 *     which their batches say that they stand in the source
 */
public record ReadTables(
    List<String> rows, List<Rejection> rejections, Drift drift, SourceSummary summary) {
  private static final Path SPOOL = Path.of(System.getProperty("java.io.tmpdir"), "spool");

  /** Reads bytes to their end. */
  public static ReadTables of(TableDataset dataset, byte[] bytes, BlockSizes sizes, int readers) {
    Content content = content(dataset, bytes);
    try (TableSource source = open(dataset, content, sizes)) {
      return of(source, readers);
    }
  }

  /** As {@link #of(TableDataset, byte[], BlockSizes, int)}, but a list of objects is a line. */
  public static ReadTables ofLines(
      TableDataset dataset, byte[] bytes, BlockSizes sizes, int readers) {
    try (TableSource source = open(dataset, content(bytes, TextKind.DELIMITED), sizes)) {
      return of(source, readers);
    }
  }

  private static Content content(TableDataset dataset, byte[] bytes) {
    boolean json = dataset.format() instanceof Format.JsonLines;
    return content(bytes, json ? TextKind.JSON : TextKind.DELIMITED);
  }

  private static Content content(byte[] bytes, TextKind kind) {
    return Content.open("case", new ByteArrayInputStream(bytes), bytes.length, kind);
  }

  /** Reads a source to its end; the caller closes it. */
  static ReadTables of(TableSource source, int readers) {
    List<String> rows = drain(source, readers);
    List<Rejection> rejections = new ArrayList<>();
    SourceSummary summary = source.summary();
    summary.rejections().forEach(rejections::add);
    return new ReadTables(rows, rejections, source.drift(), summary);
  }

  static TableSource open(TableDataset dataset, Content content, BlockSizes sizes) {
    return dataset.format() instanceof Format.Delimited delimited
        ? CsvTables.open(dataset, delimited, content, SPOOL, sizes)
        : JsonTables.open(dataset, content, SPOOL, sizes);
  }

  private static List<String> drain(TableSource source, int readers) {
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<List<Part>>> futures = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        futures.add(threads.submit(() -> drain(source)));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<List<Part>> future : futures) {
        parts.addAll(future.get());
      }
      parts.sort(Comparator.comparingInt(Part::table).thenComparingLong(Part::position));
      return parts.stream().flatMap(part -> part.rows().stream()).toList();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static List<Part> drain(TableSource source) {
    List<Part> parts = new ArrayList<>();
    try (TableReader reader = source.openReader()) {
      List<TableBatch> batches = reader.newBatches();
      while (reader.next(batches)) {
        for (int i = 0; i < batches.size(); i++) {
          TableBatch batch = batches.get(i);
          parts.add(
              new Part(i, batch.position(), TableText.of(source.dataset().tables().get(i), batch)));
        }
      }
    }
    return parts;
  }

  /** The rows of one batch. */
  private record Part(int table, long position, List<String> rows) {}
}
