package io.milepost.app.infer;

import io.milepost.model.Format;
import io.milepost.model.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A declaration that a sample suggests, and the questions that it leaves open.
 *
 * @param keys columns that tell the rows of the sample apart
 * @param notTaken rows of the sample that the draft does not take
 */
public record Draft(
    String dataset,
    Format format,
    boolean headerIsSure,
    List<DraftColumn> columns,
    List<String> keys,
    List<Rejection> notTaken) {
  public Draft {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    notTaken = List.copyOf(notTaken);
  }

  /** What the sample cannot tell. */
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
  Draft withText(String name) {
    List<DraftColumn> changed =
        columns.stream()
            .map(column -> column.name().equals(name) ? column.asText() : column)
            .toList();
    List<String> others = keys.stream().filter(key -> !key.equals(name)).toList();
    return new Draft(dataset, format, headerIsSure, changed, others, notTaken);
  }

  /** The draft with the rows that it was seen not to take. */
  Draft notTaking(List<Rejection> rejections) {
    return new Draft(dataset, format, headerIsSure, columns, keys, rejections);
  }

  /** Whether its columns are numbered, since no row names them. */
  boolean isNumbered() {
    return format instanceof Format.Delimited csv && !csv.header();
  }

  /** A column as rejections call it. */
  String field(DraftColumn column) {
    return isNumbered() ? "column_" + column.source() : column.source();
  }

  /**
   * The declaration; what was not answered is asked in comments, and takes the safest answer.
   *
   * @param answers YAML of the chosen answers, by what the questions are about
   */
  public String yaml(Map<String, String> answers) {
    return new DraftWriter(this, answers).write();
  }

  /** The question about a thing, while it is open. */
  Optional<Question> open(String about, Map<String, String> answers) {
    return questions().stream()
        .filter(question -> question.about().equals(about) && !answers.containsKey(about))
        .findFirst();
  }

  /** The width of the longest name. */
  int width() {
    return columns.stream()
        .map(DraftColumn::name)
        .collect(Collectors.summarizingInt(String::length))
        .getMax();
  }
}
