package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import io.milepost.model.Load;
import io.milepost.model.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does while nobody asks. */
class ServingTest {
  private static final String DATASET =
      """
      dataset: rides
      table: ride
      key: [id]
      load: upsert
      triggers:
        - {watch: inbox, files: "*.csv", quiet: 1s}
      columns:
        id: {from: id}
      """;

  @TempDir private Path directory;
  private Path inbox;

  @BeforeEach
  void declare() throws IOException {
    Files.createDirectories(directory.resolve("datasets"));
    Files.writeString(directory.resolve("datasets/rides.yaml"), DATASET);
    inbox = Files.createDirectories(directory.resolve("inbox"));
  }

  private OpenHome open() {
    return HeldHome.open(new Home(directory), Clock.systemUTC());
  }

  private static Server serve(OpenHome home) {
    return Serving.start(home, ServerSettings.LOCAL, notice -> {}, Clock.systemUTC());
  }

  private static List<Load> committed(OpenHome home, int count) throws InterruptedException {
    for (int i = 0; i < 3000; i++) {
      List<Load> loads =
          home.warehouse().ledger().list().stream()
              .filter(load -> load.state() == LoadState.COMMITTED)
              .toList();
      if (loads.size() >= count) {
        return loads;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Nothing was loaded: " + home.warehouse().ledger().list());
  }

  @Test
  void loadsFilesThatAppearEachOnceAlsoAfterARestart() throws Exception {
    try (OpenHome home = open();
        Server server = serve(home)) {
      assertThat(server.address()).startsWith("http://127.0.0.1:");
      Files.writeString(inbox.resolve("a.csv"), "id\n1\n");
      assertThat(committed(home, 1))
          .extracting(load -> load.counts().rowsLoaded())
          .containsExactly(1L);
    }
    Files.writeString(inbox.resolve("b.csv.part"), "id\n2\n3\n");
    Files.writeString(inbox.resolve("c.csv"), "id\n4\n");
    try (OpenHome home = open();
        Server server = serve(home)) {
      assertThat(server.address()).isNotEmpty();
      // c.csv is loaded when it was seen twice, and with it a.csv would be, again.
      assertThat(committed(home, 2)).hasSize(2);
      Files.move(inbox.resolve("b.csv.part"), inbox.resolve("b.csv"));
      assertThat(committed(home, 3))
          .extracting(load -> load.counts().rowsLoaded())
          .containsExactly(1L, 1L, 2L);
      assertThat(home.warehouse().ledger().list()).hasSize(3);
    }
  }
}
