package io.milepost.app.cli;

import io.milepost.app.load.OpenHome;
import io.milepost.app.route.RouteFeatures;
import io.milepost.app.route.StoredRoutes;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.report.KnownNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost routes list}. */
@Command(
    name = "list",
    description = {"List the routes, those with most trips first.", ""},
    footer = {
      "",
      "Examples:",
      "  milepost routes list --region Prague --top 10",
      "  milepost routes list --format csv",
      "  milepost routes list --geojson > routes.geojsonl"
    })
final class ListRoutesCommand implements Runnable {
  private final Session session;

  @Option(names = "--region", paramLabel = "REGION", description = "Only routes of this region.")
  private @Nullable String region;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the N routes with most trips (default: all).")
  private int top = Integer.MAX_VALUE;

  @Option(
      names = "--geojson",
      description =
          "Print a GeoJSON Feature a line, each a line from origin to destination, instead of"
              + " what --format says.")
  private boolean geoJson;

  ListRoutesCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (top < 1) {
      throw new UsageException("Expected --top to be at least 1, found %d.".formatted(top));
    }
    try (OpenHome home = session.openExistingHome()) {
      if (region != null) {
        KnownNames.require("region", region, home.warehouse().regions());
      }
      print(new StoredRoutes(home.warehouse().routes()).list(region).stream().limit(top).toList());
    }
  }

  private void print(List<StoredRoute> routes) {
    if (geoJson) {
      RouteFeatures.lines(session.console().out(), routes);
    } else {
      session.output().print(new RoutesAnswer(routes));
    }
  }
}
