package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.model.Format;
import java.util.Map;

/** The lines of a draft, as YAML. Not thread-safe. */
final class DraftText {
  private final Draft draft;
  private final Map<String, String> answers;
  private final StringBuilder yaml = new StringBuilder();

  DraftText(Draft draft, Map<String, String> answers) {
    this.draft = draft;
    this.answers = answers;
  }

  /**
   * What every draft begins with.
   *
   * @param unanswered what is said of questions that were not answered
   */
  void head(String table, String unanswered) {
    line("# Drafted from a sample: check it, answer what is asked after ASK, and keep it in");
    line("# HOME/datasets/%s.yaml. %s".formatted(draft.dataset(), unanswered));
    line("dataset: " + YamlScalar.of(draft.dataset()));
    line("table: " + table);
  }

  void format(Format format, boolean headerIsSure) {
    if (!(format instanceof Format.Delimited csv)) {
      line("format: {type: %s}".formatted(format instanceof Format.GeoJson ? "geojson" : "json"));
      return;
    }
    if (!headerIsSure) {
      line("# ASK: does the first row name the columns, or is it data? See 'header'.");
    }
    String delimiter = YamlScalar.of(String.valueOf(csv.delimiter()));
    String quote = csv.quote() == 0 ? "none" : csv.quote() == '"' ? "'\"'" : "\"'\"";
    line(
        "format: {type: csv, delimiter: %s, quote: %s, header: %s}"
            .formatted(delimiter, quote, csv.header()));
  }

  /** Asks about a thing, when there is a question about it that is open. */
  void ask(String about, String indent) {
    draft
        .open(about, answers)
        .ifPresent(
            question -> {
              line("%s# ASK: %s".formatted(indent, question.text()));
              question.choices().forEach(choice -> line(indent + "#   " + words(choice)));
            });
  }

  private static String words(Choice choice) {
    boolean told = choice.yaml().isEmpty() || choice.words().startsWith(choice.yaml());
    return told ? choice.words() : "%s (%s)".formatted(choice.words(), choice.yaml());
  }

  void line(String text) {
    yaml.append(text).append('\n');
  }

  String written() {
    return yaml.toString();
  }

  /** A column where the format names it, or its number. */
  static String column(Format format, String source) {
    boolean numbered = format instanceof Format.Delimited csv && !csv.header();
    return numbered ? source : YamlScalar.of(source);
  }
}
