package io.milepost.app.cli;

import io.milepost.app.config.RoutesConfig;
import io.milepost.app.load.LoadResult;
import io.milepost.app.load.OpenHome;
import io.milepost.app.route.Discovery;
import io.milepost.app.route.RouteDiscovery;
import io.milepost.model.LoadState;
import java.util.List;

/** Looks for routes anew when trips were loaded, where the home is configured so. */
final class DiscoveryAfterLoads {
  private final Session session;
  private final RoutesConfig config;

  /**
   * Reads the configuration of the home, before anything is loaded.
   *
   * @throws io.milepost.model.UsageException naming all that is wrong with it
   */
  DiscoveryAfterLoads(Session session) {
    this.session = session;
    this.config = RoutesConfig.of(session.home());
  }

  /** Does nothing unless one of {@code loads} was committed. */
  void run(OpenHome home, List<LoadResult> loads) {
    boolean brought = loads.stream().anyMatch(load -> load.load().state() == LoadState.COMMITTED);
    if (config.discoverAfterLoads() && brought) {
      Discovery discovery =
          new RouteDiscovery(home.warehouse().routes(), session.listeners().begin())
              .discover(config.settings());
      session.notice(discovery.sentence());
    }
  }
}
