package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.app.infer.Question.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The questions about a draft; the first choice of each loses nothing. */
final class Questions {
  static final String LOAD = "load";
  static final String KEY = "key";
  static final String ZONE = "zone";

  /** The answer that decides nothing. */
  static final String AS_TEXT = "type: text";

  private static final int MOST_KEYS = 5;

  private Questions() {}

  /** How the rows of one load go with those of the loads before. */
  static Question load(List<String> keys) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("rows stay, new ones are added", "append"));
    if (!keys.isEmpty()) {
      choices.add(
          new Choice("rows stay, except those whose key comes anew (needs a key)", "upsert"));
    }
    choices.add(new Choice("a file replaces all rows", "replace"));
    return new Question(LOAD, "What does a load do with the rows that are there?", choices);
  }

  static Question key(List<String> columns) {
    List<Choice> choices =
        Stream.concat(
                Stream.of(new Choice("all columns together", "")),
                columns.stream().limit(MOST_KEYS).map(column -> new Choice(column, column)))
            .toList();
    return new Question(KEY, "Which column tells rows apart?", choices);
  }

  /** Text keeps what is written, whichever it is. */
  static Question dayAndMonth(DraftColumn column) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("unknown: keep it as text", AS_TEXT));
    for (String pattern : column.guess().patterns()) {
      choices.add(new Choice(order(pattern) + ", " + pattern, column.typed(pattern)));
    }
    return new Question(
        column.about(),
        "Is the day or the month first in '%s', such as %s?"
            .formatted(column.name(), column.example()),
        choices);
  }

  /** Whether the day or the month is first in a pattern. */
  static String order(String pattern) {
    return pattern.indexOf('d') < pattern.indexOf('M') ? "day first" : "month first";
  }

  static Question zone(DraftColumn column) {
    return zone(column.name(), column.example());
  }

  static Question zone(String column, String example) {
    return new Question(
        ZONE,
        "'%s' names moments, such as %s. In which zone are days and hours to be kept?"
            .formatted(column, example),
        List.of(
            new Choice("UTC", "UTC"), Choice.typed("another, such as Europe/Prague", Typed.ZONE)));
  }
}
