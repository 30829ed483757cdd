package io.milepost.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.Server;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Discoveries of a server, on a real warehouse. */
@Timeout(180)
class AutomaticDiscoveryTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";

  @TempDir private Path directory;
  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());

  private Ingestion file(int number) throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(
                row ->
                    "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-0%d 08:%02d:00,tram\n"
                        .formatted(number, row))
            .collect(Collectors.joining());
    Path file = Files.writeString(directory.resolve(number + ".csv"), HEADER + rows);
    return new Ingestion(
        "trips", file.toString(), Ingestion.Place.FILE, file.toString(), "50%", false);
  }

  private static List<LoadEvent> events(Server server, LoadEvent.Kind kind) {
    return server.home().events().log().list(0, 1000).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }

  private static void awaitDiscoveries(Server server, int count) throws InterruptedException {
    while (events(server, LoadEvent.Kind.ROUTES_DISCOVERED).size() < count) {
      Thread.sleep(20);
    }
  }

  @Test
  void aBurstOfLoadsHasRoutesLookedForOnce() throws Exception {
    Files.writeString(directory.resolve("routes.yaml"), "discover_after_loads: true\n");
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(300))) {
      discovery.start();
      List<Load> loads = new ArrayList<>();
      for (int number = 1; number <= 4; number++) {
        loads.add(server.queue().submit(file(number)));
      }
      server.queue().start();
      awaitDiscoveries(server, 1);

      List<Long> ids = loads.stream().map(Load::loadId).toList();
      assertThat(events(server, LoadEvent.Kind.DISCOVERY_STARTED)).hasSize(1);
      assertThat(events(server, LoadEvent.Kind.ROUTES_DISCOVERED).get(0).data())
          .contains("\"loads\":" + ids.toString().replace(" ", ""), "\"trips\":240");
      assertThat(server.home().warehouse().routes().find()).isPresent();

      Load later = server.queue().submit(file(5));
      awaitDiscoveries(server, 2);
      assertThat(events(server, LoadEvent.Kind.ROUTES_DISCOVERED).get(1).loadId())
          .isEqualTo(later.loadId());
    }
    assertThat(notices).isEmpty();
  }

  @Test
  void aLoadWhoseDeclarationIsGoneKeepsNoOtherFromIt() throws Exception {
    Files.writeString(directory.resolve("routes.yaml"), "discover_after_loads: true\n");
    Path declaration =
        Files.writeString(
            Files.createDirectories(directory.resolve("datasets")).resolve("rides.yaml"),
            "dataset: rides\ntable: ride\ncolumns: {id: {from: id}}\n");
    Path rides = Files.writeString(directory.resolve("rides.csv"), "id\n7\n");
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(300))) {
      server.home().events().listen(event -> deleteAtEnd(event, declaration));
      discovery.start();
      server
          .queue()
          .submit(
              new Ingestion(
                  "rides", "rides.csv", Ingestion.Place.FILE, rides.toString(), "50%", false));
      server.queue().submit(file(1));
      server.queue().start();
      awaitDiscoveries(server, 1);
      assertThat(server.home().warehouse().routes().find()).isPresent();
    }
    assertThat(notices).isEmpty();
    assertThat(declaration).doesNotExist();
  }

  private static void deleteAtEnd(LoadEvent event, Path file) {
    if (event.loadId() == 1 && event.kind() == LoadEvent.Kind.COMMITTED) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aLoadIsNotToldAgainByTheNextServerBecauseRoutesWereFound() throws Exception {
    Files.writeString(directory.resolve("routes.yaml"), "discover_after_loads: true\n");
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(1))) {
      discovery.start();
      server.queue().start();
      server.queue().submit(file(1));
      awaitDiscoveries(server, 1);
    }
    try (Server server = new Server(directory)) {
      assertThat(events(server, LoadEvent.Kind.COMMITTED)).hasSize(1);
    }
  }

  @Test
  void aHomeThatDoesNotSaySoIsLeftAlone() throws Exception {
    Path config = directory.resolve("routes.yaml");
    assertThat(new ProcessBuilder("mkfifo", config.toString()).start().waitFor()).isZero();
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(1))) {
      discovery.start();
      server.queue().start();
      server.queue().submit(file(1));
      awaitReader(config, "method: density\n");
      Files.delete(config);
      Files.writeString(config, "discover_after_loads: true\n");
      Load later = server.queue().submit(file(2));
      awaitDiscoveries(server, 1);

      assertThat(events(server, LoadEvent.Kind.DISCOVERY_STARTED)).hasSize(1);
      assertThat(events(server, LoadEvent.Kind.DISCOVERY_STARTED).get(0).data())
          .contains("\"loads\":[%d]".formatted(later.loadId()));
    }
  }

  /** Returns when the discovery has asked what the home says, which is once for each burst. */
  private static void awaitReader(Path pipe, String text) throws Exception {
    CompletableFuture.runAsync(
            () -> {
              try {
                Files.writeString(pipe, text, StandardOpenOption.WRITE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .get(1, TimeUnit.MINUTES);
  }

  @Test
  void aDiscoveryThatFailsIsToldOnce() throws Exception {
    Files.writeString(directory.resolve("routes.yaml"), "discover_after_loads: true\n");
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(1))) {
      server.home().events().listen(this::loseAreasAtBeginning);
      discovery.start();
      server.queue().start();
      server.queue().submit(file(1));
      while (events(server, LoadEvent.Kind.DISCOVERY_FAILED).isEmpty()) {
        Thread.sleep(20);
      }
    }
    assertThat(notices).isEmpty();
  }

  /** Trips cannot be gone through without the area index. */
  private void loseAreasAtBeginning(LoadEvent event) {
    if (event.kind() == LoadEvent.Kind.DISCOVERY_STARTED) {
      try (Stream<Path> files = Files.list(new Home(directory).areasDirectory())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void whatCannotBeReadBeforehandIsNoticed() throws Exception {
    Files.writeString(directory.resolve("routes.yaml"), "discover_after: true\n");
    try (Server server = new Server(directory);
        AutomaticDiscovery discovery =
            new AutomaticDiscovery(server.home(), notices::add, Duration.ofMillis(1))) {
      discovery.start();
      server.queue().start();
      server.queue().submit(file(1));
      while (notices.isEmpty()) {
        Thread.sleep(20);
      }
    }
    assertThat(notices).hasSize(1).allMatch(notice -> notice.contains("discover_after"));
  }
}
