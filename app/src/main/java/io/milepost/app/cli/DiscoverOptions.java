package io.milepost.app.cli;

import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to find routes. */
final class DiscoverOptions {
  @Option(
      names = "--method",
      paramLabel = "density|grid|kmeans",
      converter = MethodWord.class,
      description =
          "density finds the groups that are there; grid and kmeans put every trip into one"
              + " (default: density).")
  private @Nullable MethodName method;

  @Option(
      names = "--within",
      paramLabel = "DISTANCE",
      converter = LengthOption.class,
      description = "About how far apart the ends of alike trips lie (default: 250m).")
  private @Nullable Double withinMeters;

  @Option(
      names = "--within-time",
      paramLabel = "TIME",
      converter = TimeSpanOption.class,
      description =
          "About how far apart by the clock alike trips start; 23:50 is near 00:10 (default:"
              + " 45min).")
  private @Nullable Duration withinTime;

  @Option(
      names = "--min-trips",
      paramLabel = "N",
      description = "How many trips a route has at least (default: 10).")
  private @Nullable Long minTrips;

  @Option(
      names = "--clusters",
      paramLabel = "K",
      description = "How many routes k-means makes in a region (default: 5).")
  private @Nullable Integer clusters;

  /** {@code settings} with what is asked for in their place. */
  RouteSettings over(RouteSettings settings) {
    return new RouteSettings(
        method == null ? settings.method() : method,
        withinMeters == null ? settings.withinMeters() : withinMeters,
        withinTime == null ? settings.withinTime() : withinTime,
        minTrips == null ? settings.minTrips() : minTrips,
        clusters == null ? settings.clusters() : clusters);
  }

  /** The method by its word. */
  static final class MethodWord extends EnumWord<MethodName> {
    MethodWord() {
      super(MethodName.class);
    }
  }
}
