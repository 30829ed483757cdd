package io.milepost.app.cli;

import io.milepost.app.cli.output.ResultFile;
import io.milepost.app.cli.output.Table;
import io.milepost.app.config.RoutesConfig;
import io.milepost.app.load.OpenHome;
import io.milepost.app.route.FlowMap;
import io.milepost.app.route.RouteFeatures;
import io.milepost.app.route.StoredRoutes;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.report.KnownNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost routes export}: files for maps. */
@Command(
    name = "export",
    description = {"Write the routes to files that maps are drawn from.", ""},
    footer = {
      "",
      "Examples:",
      "  milepost routes export --flowmap prague --region Prague",
      "  milepost routes export --geojson routes.geojson"
    })
final class ExportRoutesCommand implements Runnable {
  private final Session session;

  @Option(
      names = "--flowmap",
      paramLabel = "DIR",
      description =
          "Write locations.csv and flows.csv, the two tables of FlowmapBlue, into this directory.")
  private @Nullable Path flowmap;

  @Option(
      names = "--geojson",
      paramLabel = "FILE",
      description = "Write a GeoJSON FeatureCollection with a line for each route.")
  private @Nullable Path geoJson;

  @Option(names = "--region", paramLabel = "REGION", description = "Only routes of this region.")
  private @Nullable String region;

  @Option(
      names = "--within",
      paramLabel = "DISTANCE",
      converter = LengthOption.class,
      description =
          "Ends of routes that lie so close together are one location of the flow map (default:"
              + " 'within' of routes.yaml, 250m without one).")
  private @Nullable Double withinMeters;

  ExportRoutesCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (flowmap == null && geoJson == null) {
      throw new UsageException("Expected what to write: --flowmap DIR, --geojson FILE, or both.");
    }
    try (OpenHome home = session.openExistingHome()) {
      if (region != null) {
        KnownNames.require("region", region, home.warehouse().regions());
      }
      write(new StoredRoutes(home.warehouse().routes()).getAll(region));
    }
  }

  private void write(List<StoredRoute> routes) {
    if (geoJson != null) {
      ResultFile.write(geoJson, out -> RouteFeatures.collection(out, routes));
      session.notice(
          String.format(Locale.ROOT, "Wrote %,d routes to '%s'.", routes.size(), geoJson));
    }
    if (flowmap != null) {
      write(FlowMap.of(routes, withinMeters()), flowmap);
    }
  }

  private double withinMeters() {
    return withinMeters != null
        ? withinMeters
        : RoutesConfig.of(session.home()).settings().withinMeters();
  }

  private void write(FlowMap map, Path directory) {
    Table locations = new Table().text("id").text("name").number("lat").number("lon");
    map.locations().forEach(at -> locations.row(at.id(), at.name(), at.lat(), at.lon()));
    ResultFile.csv(directory.resolve("locations.csv"), locations);
    Table flows = new Table().text("origin").text("dest").number("count");
    map.flows().forEach(flow -> flows.row(flow.origin(), flow.dest(), flow.count()));
    ResultFile.csv(directory.resolve("flows.csv"), flows);
    session.notice(
        String.format(
            Locale.ROOT,
            "Wrote %,d locations and %,d flows to '%s'.",
            map.locations().size(),
            map.flows().size(),
            directory));
  }
}
