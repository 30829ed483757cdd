package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.cli.output.Answer;
import io.milepost.app.cli.output.Page;
import io.milepost.app.cli.output.Table;
import io.milepost.app.load.OpenHome;
import io.milepost.app.report.LatestDatasourceJson;
import io.milepost.model.UsageException;
import io.milepost.warehouse.LatestDatasource;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost report latest-datasource}: who reported the latest trip? */
@Command(
    name = "latest-datasource",
    description = {
      "Which datasource reported the latest trip in the regions with most trips?",
      "",
      "Of equally common regions, and of trips that started at the same time, the first by name"
          + " is taken.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost report latest-datasource",
      "  milepost report latest-datasource --top-regions 5 --format json"
    })
final class LatestDatasourceCommand implements Runnable {
  private final Session session;

  @Option(
      names = "--top-regions",
      paramLabel = "N",
      description = "How many of the most common regions to look at (default: 2).")
  private int topRegions = 2;

  LatestDatasourceCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (topRegions < 1) {
      throw new UsageException(
          "Expected --top-regions to be at least 1, found %d.".formatted(topRegions));
    }
    try (OpenHome home = session.openExistingHome()) {
      session
          .output()
          .print(
              home.warehouse()
                  .findLatestDatasource(topRegions)
                  .map(LatestAnswer::new)
                  .orElseThrow(LatestDatasourceCommand::noTrips));
    }
  }

  private static UsageException noTrips() {
    return new UsageException(
        "There are no trips yet, so there is no latest one. Load some first: milepost ingest FILE.");
  }

  /** The latest datasource in every format. */
  private record LatestAnswer(LatestDatasource latest) implements Answer {
    @Override
    public void json(JsonGenerator json) throws IOException {
      LatestDatasourceJson.write(json, latest);
    }

    @Override
    public Table table() {
      return new Table()
          .text("regions")
          .text("region")
          .text("datasource")
          .text("started_at")
          .row(
              String.join(", ", latest.regions()),
              latest.region(),
              latest.datasource(),
              latest.startedAt());
    }

    @Override
    public void text(Page page) {
      page.line(
          "%s, in %s on %s (most common regions: %s)."
              .formatted(
                  latest.datasource(),
                  latest.region(),
                  LatestDatasourceJson.startedAt(latest).replace('T', ' '),
                  String.join(", ", latest.regions())));
    }
  }
}
