package io.milepost.app.cli;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Declaration;
import io.milepost.app.config.yaml.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost datasets}: the kinds of input that are declared. */
@Command(
    name = "datasets",
    description = {
      "List the declared datasets, show how one is declared, or check declarations.",
      "",
      "Declare a dataset of your own in HOME/datasets/NAME.yaml.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost datasets show trips",
      "  milepost datasets schema > milepost-home/datasets.schema.json",
      "  milepost datasets validate bike-share.yaml"
    })
final class DatasetsCommand implements Runnable {
  private final Session session;

  DatasetsCommand(Session session) {
    this.session = session;
  }

  private Datasets datasets() {
    return new Datasets(session.home());
  }

  @Override
  public void run() {
    list();
  }

  @Command(
      name = "list",
      description = {"List all datasets.", ""})
  void list() {
    Datasets datasets = datasets();
    session
        .output()
        .print(new DatasetsAnswer(datasets.names().stream().map(datasets::listed).toList()));
  }

  @Command(
      name = "show",
      description = {"Print the declaration of a dataset.", ""})
  void show(@Parameters(paramLabel = "NAME", description = "The dataset's name.") String name) {
    session.console().out().print(datasets().declaration(name).yaml());
  }

  @Command(
      name = "schema",
      description = {
        "Print the JSON Schema of declarations, by which editors complete and check them.",
        ""
      })
  void schema() {
    session.console().out().print(Datasets.schema());
  }

  @Command(
      name = "validate",
      description = {
        "Check declarations and print every problem. Exit code 2 when there is one.",
        ""
      })
  int validate(
      @Parameters(
              arity = "0..*",
              paramLabel = "FILE",
              description = "Files to check (default: all in the home).")
          @Nullable List<Path> files) {
    Datasets datasets = datasets();
    List<Declaration> declarations =
        files == null || files.isEmpty()
            ? datasets.all()
            : files.stream().map(datasets::read).toList();
    session.output().print(new ValidationAnswer(declarations));
    List<Problem> problems =
        declarations.stream().flatMap(declaration -> declaration.problems().stream()).toList();
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
  }
}
