package io.milepost.app.cli;

import io.milepost.app.config.Claim;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.relay.RelayClient;
import io.milepost.warehouse.Warehouse;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Homes that this process holds itself, unless a server does. What opens and attends a home has its
 * say where whoever claims the home hears of it.
 *
 * @param engine opens the warehouse of a home; its sentences are for the second
 * @param attendants are given each home that was opened; their sentences are for the second
 */
public record OwnHomes(
    BiFunction<Home, Consumer<String>, Warehouse> engine,
    BiConsumer<OpenHome, Consumer<String>> attendants,
    Clock clock)
    implements Homes {

  @Override
  public OpenHome open(Home home, Claim claim) {
    OpenHome opened =
        OpenHome.open(
            home,
            each -> engine.apply(each, claim.notices()),
            claim.whileHeld(() -> requireUnserved(home)),
            clock);
    attendants.accept(opened, claim.notices());
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
