package io.milepost.app.cli;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The home of a server, for the commands that it runs: they share it, and close it without effect.
 *
 * @param others opens any other home
 */
public record SharedHome(OpenHome shared, Homes others) implements Homes {

  @Override
  public OpenHome open(Home home, Claim claim) {
    return isShared(home) ? shared.lent(home) : others.open(home, claim);
  }

  private boolean isShared(Home home) {
    try {
      return Files.exists(home.directory())
          && Files.isSameFile(home.directory(), shared.home().directory());
    } catch (IOException e) {
      throw new RetryableException(
          "The home directory '%s' cannot be used: %s. Mend that, or choose another with --home."
              .formatted(home.directory(), e),
          e);
    }
  }
}
