package io.milepost.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two ways to ask about the routes of a region; at most one is given. */
final class AskedRouteOptions {
  @Option(
      names = "--route",
      paramLabel = "ID",
      description = "Only trips of this route; 'milepost routes list' shows which there are.")
  private @Nullable Integer route;

  @Option(
      names = "--by-route",
      description =
          "A row for each route of the region, and one for trips that belong to none; together"
              + " they are the region's.")
  private boolean byRoute;

  /** Whether all routes are asked for. */
  boolean all() {
    return byRoute;
  }

  /** The number of the only route that is asked about, or null. */
  @Nullable Integer one() {
    return route;
  }
}
