package io.milepost.app.infer;

import io.milepost.app.infer.Question.Choice;
import io.milepost.model.Format;
import java.util.Map;

/** Writes a draft as YAML. */
final class DraftWriter {
  private final Draft draft;
  private final Map<String, String> answers;
  private final StringBuilder yaml = new StringBuilder();

  DraftWriter(Draft draft, Map<String, String> answers) {
    this.draft = draft;
    this.answers = answers;
  }

  String write() {
    String name = draft.dataset();
    line("# Drafted from a sample: check it, answer what is asked after ASK, and keep it in");
    line(
        "# HOME/datasets/%s.yaml. What was not answered has the answer that loses nothing."
            .formatted(name));
    line("dataset: " + YamlScalar.of(name));
    line("table: " + Names.table(name));
    ask(Questions.LOAD, "");
    String key = answers.getOrDefault(Questions.KEY, "");
    String load = answers.getOrDefault(Questions.LOAD, "append");
    line(
        "load: "
            + (load.equals("upsert") && key.isEmpty() ? "append   # upsert needs a key" : load));
    format();
    ask(Questions.KEY, "");
    if (!key.isEmpty()) {
      line("key: " + key);
    }
    ask(Questions.ZONE, "");
    line("columns:");
    draft.columns().forEach(this::column);
    return yaml.toString();
  }

  private void format() {
    if (!(draft.format() instanceof Format.Delimited csv)) {
      line("format: {type: json}");
      return;
    }
    if (!draft.headerIsSure()) {
      line("# ASK: does the first row name the columns, or is it data? See 'header'.");
    }
    String delimiter = YamlScalar.of(String.valueOf(csv.delimiter()));
    String quote = csv.quote() == 0 ? "none" : csv.quote() == '"' ? "'\"'" : "\"'\"";
    line(
        "format: {type: csv, delimiter: %s, quote: %s, header: %s}"
            .formatted(delimiter, quote, csv.header()));
  }

  private void column(DraftColumn column) {
    ask(column.about(), "  ");
    column.guess().note().ifPresent(note -> line("  # %s: %s".formatted(column.name(), note)));
    String type = type(column);
    String blanks = " ".repeat(draft.width() - column.name().length());
    line(
        "  %s:%s {from: %s%s%s}"
            .formatted(
                column.name(),
                blanks,
                draft.isNumbered() ? column.source() : YamlScalar.of(column.source()),
                type.isEmpty() ? "" : ", " + type,
                column.nullable() ? ", nullable: true" : ""));
  }

  private String type(DraftColumn column) {
    Guess guess = column.guess();
    String answer = answers.get(column.about());
    if (guess.isUndecided()) {
      boolean text = answer == null || answer.equals(Questions.AS_TEXT);
      return text ? "" : answer + zone(column);
    }
    if (guess.patterns().isEmpty()) {
      return guess.type().equals("text") ? "" : "type: " + guess.type();
    }
    String typed = column.typed(guess.patterns().get(0));
    return typed + zone(column);
  }

  private String zone(DraftColumn column) {
    return column.namesMoments() ? ", zone: " + answers.getOrDefault(Questions.ZONE, "UTC") : "";
  }

  private void ask(String about, String indent) {
    draft
        .open(about, answers)
        .ifPresent(
            question -> {
              line("%s# ASK: %s".formatted(indent, question.text()));
              question.choices().forEach(choice -> line(indent + "#   " + words(choice)));
            });
  }

  private static String words(Choice choice) {
    boolean told = choice.yaml().isEmpty() || choice.words().equals(choice.yaml());
    return told ? choice.words() : "%s (%s)".formatted(choice.words(), choice.yaml());
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
