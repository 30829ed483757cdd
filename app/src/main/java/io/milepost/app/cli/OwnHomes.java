package io.milepost.app.cli;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.relay.RelayClient;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Homes that this process holds itself, unless a server does.
 *
 * @param engine opens the warehouse of a home
 * @param attendants are given each home that was opened
 */
public record OwnHomes(Function<Home, Warehouse> engine, Consumer<OpenHome> attendants, Clock clock)
    implements Homes {

  @Override
  public OpenHome open(Home home, Claim claim) {
    OpenHome opened =
        OpenHome.open(home, engine, claim.whileHeld(() -> requireUnserved(home)), clock);
    attendants.accept(opened);
    return opened;
  }

  private static void requireUnserved(Home home) {
    RelayClient.find(home.directory())
        .ifPresent(
            server -> {
              throw new ServedHomeException(server);
            });
  }
}
