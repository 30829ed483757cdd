package io.milepost.app.cli;

import io.milepost.app.generate.EventSettings;
import io.milepost.app.generate.VehicleEventGenerator;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code milepost generate vehicle-events}: what vehicles report, as JSON lines. */
@Command(
    name = "vehicle-events",
    description = {
      "Make vehicle events up: vehicles of four organisations register, report and deregister.",
      "",
      "Writes one JSON object a line, in files such as 2019-06-01-15-17-10-events.json. The same"
          + " options give the same bytes.",
      ""
    },
    footer = {"", "Example:", "  milepost generate vehicle-events --rows 10k --output events"})
final class GenerateVehicleEventsCommand implements Runnable {
  private final Session session;

  @Mixin private final MadeUpRows rows = new MadeUpRows();

  @Option(
      names = "--days",
      paramLabel = "D",
      description = "How many days from 2019-06-01 on, 1 to 366 (default: 1).")
  private int days = 1;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The folder that the files go to.")
  private Path output = Path.of("");

  GenerateVehicleEventsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try {
      long files =
          new VehicleEventGenerator(new EventSettings(rows.rows(), rows.seed(), days))
              .write(output);
      session.notice("Wrote %d events to %d files in '%s'.".formatted(rows.rows(), files, output));
    } catch (IOException e) {
      throw MadeUpFile.notWritten("the events", e);
    }
  }
}
