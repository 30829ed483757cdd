package io.milepost.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.queue.Server;
import io.milepost.warehouse.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept beside a warehouse, when that is replaced. */
class PlacesTest {
  @TempDir private Path directory;

  private static void happen(Server server) {
    Ledger ledger = server.home().warehouse().ledger();
    long loadId = ledger.begin("trips", "a.csv", null);
    server.home().events().note(ledger.find(loadId).orElseThrow());
  }

  private static void keep(Server server) {
    server.database().update("INSERT INTO receipt VALUES ('key', 'sha', '1', 0)");
    server.database().update("INSERT INTO arrival VALUES ('trips', 'a.csv', 'v1')");
  }

  private static List<String> kept(Server server) {
    return server
        .database()
        .list(
            "SELECT idempotency_key FROM receipt UNION ALL SELECT source FROM arrival",
            row -> row.getString(1));
  }

  private static void settle(Server server, Runnable then) {
    try (Places places = new Places(server.database(), server.home().events())) {
      places.settle();
      then.run();
    }
  }

  @Test
  void whatAnotherWarehouseTookInIsForgottenAlsoWhenItsLogBeganEmpty() throws Exception {
    try (Server server = new Server(directory)) {
      settle(server, () -> happen(server));
      keep(server);
    }
    Files.delete(directory.resolve("warehouse.duckdb"));
    try (Server server = new Server(directory)) {
      happen(server); // by a command, before a server runs
      settle(server, () -> {});

      assertThat(kept(server)).isEmpty();
    }
  }

  @Test
  void whatTheSameWarehouseTookInIsKept() {
    try (Server server = new Server(directory)) {
      settle(server, () -> happen(server));
      keep(server);
    }
    try (Server server = new Server(directory)) {
      happen(server);
      settle(server, () -> {});
      settle(server, () -> {}); // with another event known

      assertThat(kept(server)).containsExactlyInAnyOrder("key", "a.csv");
    }
  }

  @Test
  void whatIsBesideAnEmptyLogIsOfAnother() {
    try (Server server = new Server(directory)) {
      keep(server);
      settle(server, () -> {});

      assertThat(kept(server)).isEmpty();
    }
  }
}
