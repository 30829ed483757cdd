package io.milepost.app.infer;

import io.milepost.app.config.DatasetParser;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.table.ViewFolder;
import io.milepost.model.Rejection;
import io.milepost.model.TableDataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts a declaration from a sample, and proves it: the sample is decoded as the draft says. */
public final class Inference {
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

  /** Each round leaves fewer columns that may be guessed otherwise. */
  private Draft draft(String dataset) {
    Draft draft = guess(dataset);
    while (true) {
      Trial trial = trial(draft);
      List<String> wrong = wrong(draft, trial);
      if (wrong.isEmpty()) {
        return draft.notTaking(trial.rejections());
      }
      for (String name : wrong) {
        draft = draft.withText(name);
      }
    }
  }

  private Draft guess(String dataset) {
    String start = sample.text().stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    SampleRows rows = json ? JsonSample.read(sample.text()) : CsvSample.read(sample);
    List<String> sources = rows.columns().stream().map(SampleColumn::source).toList();
    List<String> names = new Names().paths(sources);
    List<DraftColumn> columns = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      SampleColumn column = rows.columns().get(i);
      columns.add(column(names.get(i), column));
      if (column.tellsRowsApart() && columns.get(i).mayBeAKey()) {
        keys.add(names.get(i));
      }
    }
    keys.sort(Comparator.comparing(key -> !key.matches("(.*_)?(id|code|key|uuid)")));
    return new Draft(dataset, rows.format(), rows.headerIsSure(), columns, keys, List.of());
  }

  private static DraftColumn column(String name, SampleColumn column) {
    String example = column.values().isEmpty() ? "" : column.values().get(0);
    boolean nullable = column.lacking() || column.values().isEmpty();
    return new DraftColumn(name, column.source(), Guesser.guess(column), nullable, example);
  }

  private Trial trial(Draft draft) {
    Declaration declaration =
        DatasetParser.parse("draft", draft.yaml(Map.of()), new ViewFolder(Path.of("none")));
    return Trial.of((TableDataset) declaration.getDataset(), sample.text(), spool);
  }

  /** The columns that keep rows of the sample from being taken, and may be guessed otherwise. */
  private static List<String> wrong(Draft draft, Trial trial) {
    Set<String> fields =
        trial.rejections().stream().map(Rejection::field).collect(Collectors.toSet());
    return draft.columns().stream()
        .filter(column -> fields.contains(draft.field(column)) && !column.isLoose())
        .map(DraftColumn::name)
        .toList();
  }
}
