package io.milepost.app.infer;

import io.milepost.app.config.DatasetParser;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.table.ViewFolder;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.Format;
import io.milepost.model.Rejection;
import io.milepost.model.TableBatch;
import io.milepost.model.TableDataset;
import io.milepost.model.TableReader;
import io.milepost.model.TableSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts a declaration from a sample, and proves it: the sample is decoded as the draft says. */
public final class Inference {
  private static final int MOST_TRIES = 20;

  private final Sample sample;
  private final Path spool;

  private Inference(Sample sample, Path spool) {
    this.sample = sample;
    this.spool = spool;
  }

  /**
   * The draft for files like the sample. Columns that do not load as they were guessed are text.
   *
   * @param dataset what the dataset is to be called, or what it is to be called like
   * @param spool where rejected rows go when there are many
   */
  public static Draft draft(Sample sample, String dataset, Path spool) {
    return new Inference(sample, spool).draft(Names.dataset(dataset));
  }

  private Draft draft(String dataset) {
    Draft draft = guess(dataset);
    for (int i = 0; i < MOST_TRIES; i++) {
      Set<String> wrong = wrong(draft);
      if (wrong.isEmpty()) {
        return draft;
      }
      for (String name : wrong) {
        draft = draft.withText(name);
      }
    }
    return draft;
  }

  private Draft guess(String dataset) {
    String start = sample.text().stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    SampleRows rows = json ? JsonSample.read(sample.text()) : CsvSample.read(sample.text());
    List<String> sources = rows.columns().stream().map(SampleColumn::source).toList();
    List<String> names = new Names().paths(sources);
    List<DraftColumn> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      SampleColumn column = rows.columns().get(i);
      columns.add(column(names.get(i), column, hasNumbers(rows.format())));
      if (column.tellsRowsApart() && columns.get(i).mayBeAKey()) {
        keys.add(names.get(i));
      }
    }
    keys.sort(Comparator.comparing(key -> !key.matches("(.*_)?(id|code|key|uuid)")));
    return new Draft(dataset, rows.format(), rows.headerIsSure(), columns, keys);
  }

  private static boolean hasNumbers(Format format) {
    return format instanceof Format.Delimited csv && !csv.header();
  }

  private static DraftColumn column(String name, SampleColumn column, boolean number) {
    String from = number ? column.source() : YamlScalar.of(column.source());
    String example = column.values().isEmpty() ? "" : column.values().get(0);
    boolean nullable = column.lacking() || column.values().isEmpty();
    return new DraftColumn(name, from, Guesser.guess(column), nullable, example);
  }

  /** The columns that keep rows of the sample from being taken. */
  private Set<String> wrong(Draft draft) {
    Declaration declaration =
        DatasetParser.parse("draft", draft.yaml(Map.of()), new ViewFolder(Path.of("none")));
    TableDataset dataset = (TableDataset) declaration.getDataset();
    Set<String> fields = new LinkedHashSet<>();
    for (Rejection rejection : rejections(dataset)) {
      fields.add(rejection.field());
    }
    Set<String> wrong = new LinkedHashSet<>();
    draft.columns().stream()
        .filter(column -> fields.contains(field(column)) && !isLoose(column))
        .forEach(column -> wrong.add(column.name()));
    return wrong;
  }

  private static boolean isLoose(DraftColumn column) {
    return column.nullable() && column.guess().equals(Guess.TEXT);
  }

  /** As rejections call it. */
  private static String field(DraftColumn column) {
    String from = column.from();
    return from.matches("[1-9]\\d*") ? "column_" + from : from.replaceAll("^\"|\"$", "");
  }

  private List<Rejection> rejections(TableDataset dataset) {
    byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
    List<Rejection> rejections = new ArrayList<>();
    try (TableSource source =
        Sources.tables(
            dataset,
            new OpenedFile(new ByteArrayInputStream(bytes), bytes.length),
            "sample",
            spool)) {
      try (TableReader reader = source.openReader()) {
        List<TableBatch> batches = reader.newBatches();
        while (reader.next(batches)) {
          batches.forEach(TableBatch::clear);
        }
      }
      source.summary().rejections().forEach(rejections::add);
    }
    return rejections;
  }
}
