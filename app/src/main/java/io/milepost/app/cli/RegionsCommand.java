package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.OpenHome;
import io.milepost.app.report.RegionsJson;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.KnownNames;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost report regions}: where was a datasource seen? */
@Command(
    name = "regions",
    description = {"Which regions have a trip from a datasource?", ""},
    footer = {"", "Example:", "  milepost report regions --datasource cheap_mobile"})
final class RegionsCommand implements Runnable {
  private final Session session;

  @Option(
      names = "--datasource",
      paramLabel = "NAME",
      required = true,
      description = "The datasource.")
  private String datasource = "";

  RegionsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (OpenHome home = session.openExistingHome()) {
      Warehouse warehouse = home.warehouse();
      KnownNames.require("datasource", datasource, warehouse.datasources());
      session.output().print(new RegionsAnswer(datasource, warehouse.regionsOf(datasource)));
    }
  }

  /** The regions in every format. */
  private record RegionsAnswer(String datasource, List<String> regions) implements Answer {
    @Override
    public void json(JsonGenerator json) throws IOException {
      RegionsJson.write(json, datasource, regions);
    }

    @Override
    public Table table() {
      Table table = new Table().text("region");
      regions.forEach(table::row);
      return table;
    }
  }
}
