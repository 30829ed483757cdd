package io.milepost.app.infer;

import io.milepost.model.Format;
import io.milepost.model.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A draft of a dataset with a table of its own; what was not answered has the answer that loses
 * nothing.
 *
 * @param keys columns that tell the rows of the sample apart
 * @param notTaken rows of the sample that the draft does not take
 */
public record TableDraft(
    String dataset,
    Format format,
    boolean headerIsSure,
    List<DraftColumn> columns,
    List<String> keys,
    List<Rejection> notTaken)
    implements Draft {
  public TableDraft {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    notTaken = List.copyOf(notTaken);
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }

  @Override
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (DraftColumn column : columns) {
      if (column.guess().isUndecided()) {
        questions.add(Questions.dayAndMonth(column));
      }
    }
    columns.stream()
        .filter(DraftColumn::namesMoments)
        .findFirst()
        .ifPresent(column -> questions.add(Questions.zone(column)));
    if (!keys.isEmpty()) {
      questions.add(Questions.key(keys));
    }
    questions.add(Questions.load(keys));
    return questions;
  }

  /** The draft with a column of which nothing is taken for granted. */
  TableDraft withText(String name) {
    List<DraftColumn> changed =
        columns.stream()
            .map(column -> column.name().equals(name) ? column.asText() : column)
            .toList();
    List<String> others = keys.stream().filter(key -> !key.equals(name)).toList();
    return new TableDraft(dataset, format, headerIsSure, changed, others, notTaken);
  }

  /** The draft with the rows that it was seen not to take. */
  TableDraft notTaking(List<Rejection> rejections) {
    return new TableDraft(dataset, format, headerIsSure, columns, keys, rejections);
  }

  /** A column as rejections call it. */
  String field(DraftColumn column) {
    boolean numbered = format instanceof Format.Delimited csv && !csv.header();
    return numbered ? "column_" + column.source() : column.source();
  }

  @Override
  public String yaml(Map<String, String> answers) {
    return new TableDraftWriter(this, answers).write();
  }

  /** The width of the longest name. */
  int width() {
    return columns.stream()
        .map(DraftColumn::name)
        .collect(Collectors.summarizingInt(String::length))
        .getMax();
  }
}
