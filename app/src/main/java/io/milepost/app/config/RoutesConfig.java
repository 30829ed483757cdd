package io.milepost.app.config;

import io.milepost.app.config.text.TextFile;
import io.milepost.model.UsageException;
import io.milepost.routes.RouteSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a home finds its routes: its file {@code routes.yaml}.
 *
 * @param settings of a discovery for which nothing else is asked
 * @param discoverAfterLoads whether routes are looked for anew whenever trips were loaded
 */
public record RoutesConfig(RouteSettings settings, boolean discoverAfterLoads) {
  /** Of a home that does not say. */
  public static final RoutesConfig DEFAULTS = new RoutesConfig(RouteSettings.DEFAULTS, false);

  /**
   * The configuration of a home.
   *
   * @throws UsageException naming all that is wrong with it
   */
  public static RoutesConfig of(Home home) {
    Path file = home.routesFile();
    return Files.exists(file)
        ? RoutesParser.parse(file.toString(), TextFile.read(file, "settings of routes"))
        : DEFAULTS;
  }
}
