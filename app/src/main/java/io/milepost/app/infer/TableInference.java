package io.milepost.app.infer;

import io.milepost.model.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts a table for a sample, and proves it: the sample is decoded as the draft says. */
final class TableInference {
  private final Sample sample;
  private final Path spool;

  /**
   * @param spool where rejected rows go when there are many
   */
  TableInference(Sample sample, Path spool) {
    this.sample = sample;
    this.spool = spool;
  }

  /**
   * The draft; columns that do not load as they were guessed are text.
   *
   * @param rows the sample, taken apart
   */
  TableDraft draft(String dataset, SampleRows rows) {
    TableDraft draft = guess(dataset, rows);
    // Each round leaves fewer columns that may be guessed otherwise.
    while (true) {
      Trial trial = Trial.of(draft, sample, spool);
      List<String> wrong = wrong(draft, trial);
      if (wrong.isEmpty()) {
        return draft.notTaking(trial.rejections());
      }
      for (String name : wrong) {
        draft = draft.withText(name);
      }
    }
  }

  private static TableDraft guess(String dataset, SampleRows rows) {
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
    return new TableDraft(dataset, rows.format(), rows.headerIsSure(), columns, keys, List.of());
  }

  private static DraftColumn column(String name, SampleColumn column) {
    String example = column.values().isEmpty() ? "" : column.values().get(0);
    boolean nullable = column.lacking() || column.values().isEmpty();
    return new DraftColumn(name, column.source(), Guesser.guess(column), nullable, example);
  }

  /** The columns that keep rows of the sample from being taken, and may be guessed otherwise. */
  private static List<String> wrong(TableDraft draft, Trial trial) {
    Set<String> fields =
        trial.rejections().stream().map(Rejection::field).collect(Collectors.toSet());
    return draft.columns().stream()
        .filter(column -> fields.contains(draft.field(column)) && !column.isLoose())
        .map(DraftColumn::name)
        .toList();
  }
}
