package io.milepost.app.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.milepost.app.HeldHome;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.load.Asker;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.LoadSettings;
import io.milepost.app.load.MaxRejected;
import io.milepost.app.load.OpenHome;
import io.milepost.app.load.Source;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run events as a receiver over HTTP gets them, read with OpenLineage's own reader. */
class LineageTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final String ROW =
      "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:01,tram_app\n";

  @TempDir private Path directory;
  private final List<RunEvent> received = Collections.synchronizedList(new ArrayList<>());
  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
  private HttpServer receiver;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/api/v1/lineage", this::take);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(OpenLineageClientUtils.runEventFromJson(body));
    exchange.sendResponseHeaders(201, -1);
    exchange.close();
  }

  private String url() {
    return "http://127.0.0.1:%d".formatted(receiver.getAddress().getPort());
  }

  private LoadState load(Map<String, String> environment, String dataset, Path file) {
    Home home = new Home(directory.resolve("home"));
    try (OpenHome open = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(open, environment, notices::add, Clock.systemUTC());
      LoadCoordinator coordinator =
          new LoadCoordinator(
              open.warehouse(), home, LoadListeners.SILENT, open.events(), Clock.systemUTC());
      var declaration = new Datasets(home).declaration(dataset);
      LoadSettings settings =
          new LoadSettings(
              declaration.getDataset(), declaration.landing(), MaxRejected.parse("50%"), false);
      Source source = Source.of(List.of(file.toString()), FileSystems.getDefault()).get(0);
      return coordinator
          .load(source.request(settings, Asker.unattended(() -> false)))
          .load()
          .state();
    }
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(directory.resolve("trips.csv"), HEADER + rows);
  }

  @Test
  void aLoadIsARunFromTheFileToTheTable() throws IOException {
    Path file = file(ROW);
    load(Map.of("OPENLINEAGE_URL", url(), "OPENLINEAGE_NAMESPACE", "cars"), "trips", file);

    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.COMPLETE);
    RunEvent end = received.get(1);
    assertThat(end.getRun().getRunId()).isEqualTo(received.get(0).getRun().getRunId());
    assertThat(end.getJob().getNamespace()).isEqualTo("cars");
    assertThat(end.getJob().getName()).isEqualTo("ingest.trips");
    var input = end.getInputs().get(0);
    assertThat(input.getNamespace()).isEqualTo("file");
    assertThat(input.getName()).isEqualTo(file.toString());
    assertThat(input.getInputFacets().getInputStatistics().getRowCount()).isEqualTo(1);
    assertThat(input.getInputFacets().getInputStatistics().getSize()).isEqualTo(Files.size(file));
    var output = end.getOutputs().get(0);
    assertThat(output.getNamespace())
        .isEqualTo("duckdb://" + directory.resolve("home/warehouse.duckdb"));
    assertThat(output.getName()).isEqualTo("main.trip");
    assertThat(output.getFacets().getSchema().getFields())
        .extracting(field -> field.getName())
        .contains("load_id", "started_at", "origin_lon");
    assertThat(output.getOutputFacets().getOutputStatistics().getRowCount()).isEqualTo(1);
    assertThat(notices).isEmpty();
  }

  @Test
  void aRefusedLoadIsARunThatFailed() throws IOException {
    load(Map.of("OPENLINEAGE_URL", url()), "trips", file("bad\n"));

    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.FAIL);
    assertThat(received.get(1).getRun().getFacets().getErrorMessage().getMessage())
        .contains("rejected");
  }

  @Test
  void anAttemptThatIsMadeAgainIsARunThatFailed() {
    Home home = new Home(directory.resolve("home"));
    try (OpenHome open = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(open, Map.of("OPENLINEAGE_URL", url()), notices::add, Clock.systemUTC());
      Ledger ledger = open.warehouse().ledger();
      long loadId = ledger.queue("trips", "a.csv");
      ledger.take(loadId);
      open.events().note(ledger.find(loadId).orElseThrow());
      ledger.putBack(loadId);
      open.events().noteRetrying(ledger.find(loadId).orElseThrow(), "The disk is full.");
      ledger.take(loadId);
      open.events().note(ledger.find(loadId).orElseThrow());
      ledger.endFailed(loadId, "It still is.");
      open.events().note(ledger.find(loadId).orElseThrow());
    }
    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.FAIL, EventType.START, EventType.FAIL);
    assertThat(received)
        .extracting(event -> event.getRun().getRunId())
        .satisfies(
            ids -> {
              assertThat(ids.get(1)).isEqualTo(ids.get(0)).isNotEqualTo(ids.get(2));
              assertThat(ids.get(3)).isEqualTo(ids.get(2));
            });
    assertThat(received.get(1).getRun().getFacets().getErrorMessage().getMessage())
        .isEqualTo("The disk is full.");
  }

  @Test
  void aLoadOfWhichNoAttemptWasMadeIsNoRun() {
    Home home = new Home(directory.resolve("home"));
    try (OpenHome open = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(open, Map.of("OPENLINEAGE_URL", url()), notices::add, Clock.systemUTC());
      Ledger ledger = open.warehouse().ledger();
      long cancelled = ledger.queue("trips", "a.csv");
      ledger.cancel(cancelled);
      open.events().note(ledger.find(cancelled).orElseThrow());
      long begun = ledger.queue("trips", "b.csv");
      ledger.take(begun);
      open.events().note(ledger.find(begun).orElseThrow());
      ledger.cancel(begun);
      open.events().note(ledger.find(begun).orElseThrow());
    }
    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.ABORT);
    assertThat(received.get(1).getRun().getRunId()).isEqualTo(received.get(0).getRun().getRunId());
  }

  @Test
  void anAttemptOfAProcessThatDiedIsEndedByTheNext() {
    Home home = new Home(directory.resolve("home"));
    Map<String, String> environment = Map.of("OPENLINEAGE_URL", url());
    try (OpenHome dying = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(dying, environment, notices::add, Clock.systemUTC());
      Ledger ledger = dying.warehouse().ledger();
      long loadId = ledger.queue("trips", "a.csv");
      ledger.take(loadId);
      dying.events().note(ledger.find(loadId).orElseThrow());
    }
    try (OpenHome next = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(next, environment, notices::add, Clock.systemUTC());
    }
    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.FAIL);
    assertThat(received.get(1).getRun().getRunId()).isEqualTo(received.get(0).getRun().getRunId());
  }

  @Test
  void anEndThatWasNotNotedIsToldByTheNext() {
    Home home = new Home(directory.resolve("home"));
    Map<String, String> environment = Map.of("OPENLINEAGE_URL", url());
    try (OpenHome dying = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(dying, environment, notices::add, Clock.systemUTC());
      Ledger ledger = dying.warehouse().ledger();
      long begun = ledger.queue("trips", "a.csv");
      ledger.take(begun);
      dying.events().note(ledger.find(begun).orElseThrow());
      ledger.endFailed(begun, "no");
      long waiting = ledger.queue("trips", "b.csv");
      dying.events().note(ledger.find(waiting).orElseThrow());
      ledger.cancel(waiting);
    }
    try (OpenHome next = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(next, environment, notices::add, Clock.systemUTC());
    }
    try (OpenHome later = HeldHome.open(home, Clock.systemUTC())) {
      Lineage.attach(later, environment, notices::add, Clock.systemUTC());
    }
    assertThat(received)
        .extracting(RunEvent::getEventType)
        .containsExactly(EventType.START, EventType.FAIL);
    assertThat(received.get(1).getRun().getRunId()).isEqualTo(received.get(0).getRun().getRunId());
    assertThat(received.get(1).getRun().getFacets().getErrorMessage().getMessage()).isEqualTo("no");
  }

  @Test
  void declaredTablesAreTold() throws IOException {
    Path datasets = Files.createDirectories(directory.resolve("home/datasets"));
    Files.writeString(
        datasets.resolve("rides.yaml"),
        "dataset: rides\ntable: ride\ncolumns: {id: {from: id, type: integer}}\n");
    Path file = Files.writeString(directory.resolve("rides.csv"), "id\n7\n");
    load(Map.of("OPENLINEAGE_URL", url()), "rides", file);

    var output = received.get(1).getOutputs().get(0);
    assertThat(output.getName()).isEqualTo("main.ride");
    assertThat(output.getFacets().getSchema().getFields().get(0).getName()).isEqualTo("id");
    assertThat(output.getFacets().getSchema().getFields().get(0).getType()).isEqualTo("integer");
  }

  @Test
  void aReceiverThatIsNotThereFailsNoLoadAndIsToldOnce() throws IOException {
    String gone = url();
    receiver.stop(0);

    assertThat(load(Map.of("OPENLINEAGE_URL", gone), "trips", file(ROW)))
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices).hasSize(1).allMatch(notice -> notice.contains("OPENLINEAGE_URL"));
  }

  @Test
  void aFileThatIsNotThereIsToldOnce() throws IOException {
    String gone = directory.resolve("gone.yml").toString();

    assertThat(load(Map.of("OPENLINEAGE_CONFIG", gone), "trips", file(ROW)))
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("OPENLINEAGE_CONFIG", gone, "found none");
  }

  @ParameterizedTest
  @CsvSource({
    "'transport: [', found while",
    "'transport: {type: pigeon}', found",
    "'transports: {}', found no 'transport'"
  })
  void aFileThatDoesNotSayWhereIsToldOnce(String yaml, String found) throws IOException {
    Path config = Files.writeString(directory.resolve("lineage.yml"), yaml);

    assertThat(load(Map.of("OPENLINEAGE_CONFIG", config.toString()), "trips", file(ROW)))
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains(config.toString(), "transport: {type: http", found);
  }

  @Test
  void anAddressThatIsNoneIsToldOnce() throws IOException {
    assertThat(load(Map.of("OPENLINEAGE_URL", "a b"), "trips", file(ROW)))
        .isEqualTo(LoadState.COMMITTED);
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("OPENLINEAGE_URL to be an address", "'a b'");
  }

  @Test
  void aBlankAddressIsNone() throws IOException {
    Path log = Files.createDirectories(directory.resolve("home")).resolve("lineage.jsonl");
    Files.writeString(
        directory.resolve("home/openlineage.yml"),
        "transport:\n  type: file\n  location: %s\n".formatted(log));
    load(Map.of("OPENLINEAGE_URL", " ", "OPENLINEAGE_CONFIG", ""), "trips", file(ROW));

    assertThat(Files.readAllLines(log)).hasSize(2);
    assertThat(notices).isEmpty();
  }

  @Test
  void theHomeMayHaveTheUsualFile() throws IOException {
    Path log = directory.resolve("lineage.jsonl");
    Files.createDirectories(directory.resolve("home"));
    Files.writeString(
        directory.resolve("home/openlineage.yml"),
        "transport:\n  type: file\n  location: %s\n".formatted(log));
    load(Map.of(), "trips", file(ROW));

    assertThat(Files.readAllLines(log)).hasSize(2).allMatch(line -> line.contains("\"runId\""));
    assertThat(received).isEmpty();
  }
}
