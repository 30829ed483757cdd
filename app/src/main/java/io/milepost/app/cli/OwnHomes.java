package io.milepost.app.cli;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.relay.RelayClient;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.util.function.Function;

/**
 * Homes that this process holds itself, unless a server does.
 *
 * @param engine opens the warehouse of a home
 */
public record OwnHomes(Function<Home, Warehouse> engine, Clock clock) implements Homes {

  @Override
  public OpenHome open(Home home, Claim claim) {
    return OpenHome.open(home, engine, claim.whileHeld(() -> requireUnserved(home)), clock);
  }

  private static void requireUnserved(Home home) {
    RelayClient.find(home.directory())
        .ifPresent(
            server -> {
              throw new ServedHomeException(server);
            });
  }
}
