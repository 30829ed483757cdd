package io.milepost.app.cli;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;

/** Opens homes for commands. */
@FunctionalInterface
public interface Homes {

  /**
   * Opens a home, which is made when it is not there yet.
   *
   * @throws ServedHomeException when a server holds it, which can run the command instead
   * @throws io.milepost.model.RetryableException when another process holds it for longer than the
   *     claim's patience
   */
  OpenHome open(Home home, Claim claim);
}
