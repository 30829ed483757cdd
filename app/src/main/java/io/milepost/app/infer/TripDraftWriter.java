package io.milepost.app.infer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a draft of trips as YAML. */
final class TripDraftWriter {
  private final TripDraft draft;
  private final TripGuess guess;
  private final Map<String, String> answers;
  private final DraftText text;

  TripDraftWriter(TripDraft draft, Map<String, String> answers) {
    this.draft = draft;
    this.answers = answers;
    guess = draft.guess();
    text = new DraftText(draft, answers);
  }

  String write() {
    text.head("trips", "What was not answered is guessed: answer it before the first load.");
    text.line("load: append");
    text.format(draft.format(), draft.headerIsSure());
    List<PointGuess> ends = ends();
    TimeGuess time = time();
    if (!guess.others(ends, time).isEmpty()) {
      text.ask(TripQuestions.OTHERS, "");
      text.line("extra_columns: " + answers.getOrDefault(TripQuestions.OTHERS, "keep"));
    }
    text.line("columns:");
    field("region", column(TripQuestions.REGION, guess.region(), TripQuestions.NO_REGION));
    field("datasource", column(TripQuestions.DATASOURCE, guess.datasource(), draft.dataset()));
    text.ask(TripQuestions.ENDS, "  ");
    text.ask(TripQuestions.ORDER, "  ");
    point("origin", ends.get(0));
    point("destination", ends.get(1));
    text.ask(TripQuestions.TIME, "  ");
    text.ask(time.about(), "  ");
    text.ask(Questions.ZONE, "  ");
    field("started_at", started(time));
    return text.written();
  }

  private void field(String name, String from) {
    text.line(
        "  %s:%s %s".formatted(name, " ".repeat("destination".length() - name.length()), from));
  }

  private void point(String name, PointGuess point) {
    String order = answers.getOrDefault(TripQuestions.ORDER, "lon_lat");
    field(name, point.yaml(draft.format(), order));
  }

  private String column(String about, Optional<String> source, String otherwise) {
    text.ask(about, "  ");
    return source
        .map(column -> TripQuestions.from(draft.format(), column))
        .orElseGet(() -> TripQuestions.text(answers.getOrDefault(about, otherwise)));
  }

  private String started(TimeGuess time) {
    String pattern = answers.getOrDefault(time.about(), time.patterns().get(0));
    String zone =
        Times.namesMoments(pattern) ? ", zone: " + answers.getOrDefault(Questions.ZONE, "UTC") : "";
    return "{from: %s, pattern: %s%s}"
        .formatted(DraftText.column(draft.format(), time.source()), YamlScalar.of(pattern), zone);
  }

  /** Where trips start, and where they end. */
  private List<PointGuess> ends() {
    List<PointGuess> points = guess.points();
    String answer = answers.get(TripQuestions.ENDS);
    for (PointGuess start : points) {
      for (PointGuess end : points) {
        if (TripQuestions.way(start, end).equals(answer)) {
          return List.of(start, end);
        }
      }
    }
    return points.subList(0, 2);
  }

  private TimeGuess time() {
    String answer = answers.get(TripQuestions.TIME);
    return guess.times().stream()
        .filter(time -> time.source().equals(answer))
        .findFirst()
        .orElse(guess.times().get(0));
  }
}
