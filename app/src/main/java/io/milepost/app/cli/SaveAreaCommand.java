package io.milepost.app.cli;

import io.milepost.app.load.OpenHome;
import io.milepost.app.report.AreaFinder;
import io.milepost.model.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost areas save}. */
@Command(
    name = "save",
    description = {
      "Save an area by name. One of the same name is replaced; a file is read now and need not"
          + " stay.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost areas save centre --area centre.geojson",
      "  milepost areas save bay --bbox -122.6,37.2,-121.7,38.1"
    })
final class SaveAreaCommand implements Runnable {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "What to call the area.")
  private String name = "";

  @ArgGroup(multiplicity = "1", heading = "The area, one of:%n")
  private AreaOptions area = new AreaOptions();

  SaveAreaCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (name.isBlank()) {
      throw new UsageException("Expected a name for the area, found an empty one.");
    }
    try (OpenHome home = session.openHome()) {
      AreaFinder finder = new AreaFinder(home.warehouse());
      finder.save(name, area.find(finder, session.surroundings().files()).area());
      session.notice("Saved the area '%s'. Ask about it with --area %s.".formatted(name, name));
    }
  }
}
