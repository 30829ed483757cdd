package io.milepost.app.cli;

import io.milepost.app.config.RoutesConfig;
import io.milepost.app.load.OpenHome;
import io.milepost.app.route.RouteDiscovery;
import io.milepost.routes.RouteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code milepost routes discover}. */
@Command(
    name = "discover",
    description = {
      "Find the routes in all trips that are loaded, and say which trips belong to which.",
      "",
      "A route that is still the same keeps its number. Trips of later loads are assigned as they"
          + " are loaded. The file routes.yaml of the home may hold other defaults, and have every"
          + " ingest look for routes (discover_after_loads: true).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost routes discover",
      "  milepost routes discover --within 0.4km --within-time 1h",
      "  milepost routes discover --method grid"
    })
final class DiscoverCommand implements Runnable {
  private final Session session;
  @Mixin private final DiscoverOptions options = new DiscoverOptions();

  DiscoverCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    RouteSettings settings = options.over(RoutesConfig.of(session.home()).settings());
    try (OpenHome home = session.openExistingHome()) {
      RouteDiscovery discovery =
          new RouteDiscovery(home.warehouse().routes(), session.listeners().begin());
      session.output().print(new DiscoverAnswer(discovery.discover(settings)));
    }
  }
}
