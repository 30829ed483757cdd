package io.milepost.app.cli;

import io.milepost.app.cli.output.OutputFormat;
import io.milepost.app.config.Datasets;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.RejectedRows;
import io.milepost.app.load.RejectionRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code milepost rejects}: the rows that could not be taken, and why. */
@Command(
    name = "rejects",
    description = {
      "Show the rows that a load rejected, with the reason for each.",
      "",
      "CSV gives the rows back in their own columns, with _line, _field, _code and"
          + " _reason behind them: mend them there, and hand the file to 'rejects retry'.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost rejects 3",
      "  milepost rejects 3 --format csv > bad.csv",
      "  milepost rejects retry 3 bad.csv"
    })
final class RejectsCommand implements Runnable {
  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  // Optional only because picocli would ask for it before 'retry' too.
  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      converter = LoadId.class,
      description = "The load's id.")
  private @Nullable Long loadId;

  RejectsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    long id = requireId();
    try (OpenHome home = session.openExistingHome()) {
      RejectedRows rows = RejectedRows.of(id, home.warehouse().ledger(), new Datasets(home.home()));
      if (session.options().format() == OutputFormat.CSV) {
        rows.requireGivenBack();
        RejectionRows.rowsAsTheyWere(rows, session.output().rows());
      } else {
        boolean shortened = session.options().format() == OutputFormat.TABLE;
        RejectionRows.rejections(rows, shortened, session.output().rows());
      }
    }
  }

  private long requireId() {
    if (loadId == null) {
      CommandSpec command = java.util.Objects.requireNonNull(spec);
      throw new ParameterException(
          command.commandLine(), "Missing the load's id; 'milepost loads' lists all loads.");
    }
    return loadId;
  }
}
