package io.milepost.app.cli;

import io.milepost.app.load.LoadResult;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.RejectedByCode;
import io.milepost.app.load.RejectedRows;
import io.milepost.model.Load;
import io.milepost.warehouse.Ledger;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost loads}: what was loaded, and taking a load back. */
@Command(
    name = "loads",
    description = {"List all loads, show one, or take one back.", ""},
    footer = {
      "",
      "Examples:",
      "  milepost loads",
      "  milepost loads show 3",
      "  milepost loads undo 3"
    })
final class LoadsCommand implements Runnable {
  private final Session session;

  LoadsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (OpenHome home = session.openExistingHome()) {
      Ledger ledger = home.warehouse().ledger();
      List<LoadResult> loads =
          ledger.list().stream()
              .map(load -> LoadResult.of(ledger, load, RejectedByCode.NONE))
              .toList();
      session.output().print(new LoadListAnswer(loads));
    }
  }

  @Command(
      name = "show",
      description = {"Show one load with its steps.", ""})
  void show(
      @Parameters(paramLabel = "ID", converter = LoadId.class, description = "The load's id.")
          long loadId) {
    try (OpenHome home = session.openExistingHome()) {
      Ledger ledger = home.warehouse().ledger();
      Load load = ledger.find(loadId).orElseThrow(() -> RejectedRows.unknown(loadId));
      RejectedByCode rejected = RejectedByCode.of(loadId, ledger);
      session.output().print(new LoadAnswer(LoadResult.of(home.warehouse(), load, rejected)));
    }
  }

  @Command(
      name = "undo",
      description = {
        "Take one load back: its rows leave the warehouse in one transaction.",
        "Rows that a later load brought too stay, and become that load's.",
        ""
      })
  void undo(
      @Parameters(paramLabel = "ID", converter = LoadId.class, description = "The load's id.")
          long loadId) {
    try (OpenHome home = session.openExistingHome()) {
      session.output().print(new UndoAnswer(home.undo(loadId)));
    }
  }
}
