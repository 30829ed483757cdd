package io.milepost.app.cli;

import io.milepost.app.config.ScratchHome;
import io.milepost.app.infer.Draft;
import io.milepost.app.infer.Inference;
import io.milepost.app.infer.Kind;
import io.milepost.app.infer.Question;
import io.milepost.app.infer.Sample;
import io.milepost.model.Rejection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost datasets infer}: drafts a declaration. */
@Command(
    name = "infer",
    description = {
      "Draft a declaration from a file: format, columns, types, points, time patterns.",
      "",
      "Delimited text with two points and a time a row becomes a dataset of trips, GeoJSON one of"
          + " saved areas, and all else one with a table of its own.",
      "",
      "What the file cannot tell, such as day before month, is asked: on a terminal as questions,"
          + " otherwise by comments after ASK, with the answer that loses nothing.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  milepost datasets infer export.csv --dataset rides > milepost-home/datasets/rides.yaml"
    })
final class InferCommand implements Runnable {
  private final Session session;

  @Parameters(
      paramLabel = "FILE",
      description = "Delimited text, JSON objects (one a line, or a list), or GeoJSON.")
  private Path file = Path.of("");

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "What to call the dataset (default: like the file).")
  private @Nullable String dataset;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindWord.class,
      description = "What the dataset is of: trips, table or areas (default: what the file holds).")
  private @Nullable Kind kind;

  InferCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Sample sample = Sample.read(file);
    String name = dataset == null ? stem(file) : dataset;
    Draft draft;
    boolean builtIn;
    try (ScratchHome scratch = ScratchHome.create()) {
      draft = draft(sample, name, scratch.home().directory());
      builtIn = Inference.isBuiltIn(draft, scratch.home());
    }
    List<Question> questions = draft.questions();
    Map<String, String> answers = session.console().canAsk() ? ask(questions) : Map.of();
    session.console().out().print(draft.yaml(answers));
    questions.stream()
        .filter(question -> !answers.containsKey(question.about()))
        .forEach(question -> session.notice("ASK: " + question.text()));
    notices(draft, sample, builtIn).forEach(session::notice);
  }

  private Draft draft(Sample sample, String name, Path spool) {
    return kind == null
        ? Inference.draft(sample, name, spool)
        : Inference.draft(sample, name, spool, kind);
  }

  private List<String> notices(Draft draft, Sample sample, boolean builtIn) {
    List<String> notices = new ArrayList<>();
    if (builtIn) {
      notices.add(
          "The built-in dataset 'trips' reads '%s' already: milepost ingest %s"
              .formatted(file, file));
    } else if (kind == null && draft.kind() == Kind.TRIPS) {
      notices.add(
          "'%s' looks like trips; for a table of its own use --kind table.".formatted(file));
    }
    notTaken(draft).ifPresent(notices::add);
    if (!sample.whole()) {
      notices.add("Only the beginning of '%s' was looked at.".formatted(file));
    }
    return notices;
  }

  private Optional<String> notTaken(Draft draft) {
    List<Rejection> rows = draft.notTaken();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                "The draft does not take %d rows of '%s', such as that in line %d: field '%s', %s (%s). Loads set such rows aside."
                    .formatted(
                        rows.size(),
                        file,
                        row.line(),
                        row.field(),
                        row.reason(),
                        row.code().code()));
  }

  private Map<String, String> ask(List<Question> questions) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new Interview(in, session.console().err()).ask(questions);
  }

  /** A kind by its word. */
  static final class KindWord extends EnumWord<Kind> {
    KindWord() {
      super(Kind.class);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
