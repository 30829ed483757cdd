package io.milepost.app.infer;

import java.util.Map;

/** Writes a draft of a table as YAML. */
final class TableDraftWriter {
  private final TableDraft draft;
  private final Map<String, String> answers;
  private final DraftText text;

  TableDraftWriter(TableDraft draft, Map<String, String> answers) {
    this.draft = draft;
    this.answers = answers;
    text = new DraftText(draft, answers);
  }

  String write() {
    text.head(
        Names.table(draft.dataset()), "What was not answered has the answer that loses nothing.");
    text.ask(Questions.LOAD, "");
    String key = answers.getOrDefault(Questions.KEY, "");
    String load = answers.getOrDefault(Questions.LOAD, "append");
    text.line(
        "load: "
            + (load.equals("upsert") && key.isEmpty() ? "append   # upsert needs a key" : load));
    text.format(draft.format(), draft.headerIsSure());
    text.ask(Questions.KEY, "");
    if (!key.isEmpty()) {
      text.line("key: " + key);
    }
    text.ask(Questions.ZONE, "");
    text.line("columns:");
    draft.columns().forEach(this::column);
    return text.written();
  }

  private void column(DraftColumn column) {
    text.ask(column.about(), "  ");
    column.guess().note().ifPresent(note -> text.line("  # %s: %s".formatted(column.name(), note)));
    String type = type(column);
    String blanks = " ".repeat(draft.width() - column.name().length());
    text.line(
        "  %s:%s {from: %s%s%s}"
            .formatted(
                column.name(),
                blanks,
                DraftText.column(draft.format(), column.source()),
                type.isEmpty() ? "" : ", " + type,
                column.nullable() ? ", nullable: true" : ""));
  }

  private String type(DraftColumn column) {
    Guess guess = column.guess();
    String answer = answers.get(column.about());
    if (guess.isUndecided()) {
      boolean asText = answer == null || answer.equals(Questions.AS_TEXT);
      return asText ? "" : answer + zone(column);
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
}
