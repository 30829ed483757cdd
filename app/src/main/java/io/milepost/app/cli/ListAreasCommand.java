package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.OpenHome;
import io.milepost.app.report.SavedAreasJson;
import io.milepost.warehouse.SavedAreas.SavedArea;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code milepost areas list}. */
@Command(
    name = "list",
    description = {"List the saved areas.", ""},
    footer = {"", "Example:", "  milepost areas list --format json"})
final class ListAreasCommand implements Runnable {
  private final Session session;

  ListAreasCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (OpenHome home = session.openExistingHome()) {
      session.output().print(new AreasAnswer(home.warehouse().areas().list()));
    }
  }

  /** The areas in every format. */
  private record AreasAnswer(List<SavedArea> areas) implements Answer {
    private static final int LONGEST_SHOWN = 40;

    @Override
    public void json(JsonGenerator json) throws IOException {
      SavedAreasJson.write(json, areas);
    }

    @Override
    public Table table() {
      return table(Integer.MAX_VALUE);
    }

    @Override
    public void text(Page page) {
      if (areas.isEmpty()) {
        page.line("No area is saved yet; 'milepost areas save NAME' does that.");
      } else {
        page.table(table(LONGEST_SHOWN));
      }
    }

    private Table table(int longest) {
      Table table = new Table().text("name").text("kind").text("definition").text("saved_at");
      for (SavedArea area : areas) {
        table.row(area.name(), area.kind(), cut(area.definition(), longest), area.savedAt());
      }
      return table;
    }

    private static String cut(String definition, int longest) {
      return definition.length() <= longest ? definition : definition.substring(0, longest) + "…";
    }
  }
}
