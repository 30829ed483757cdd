package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.Milepost.Run;
import io.milepost.app.config.Home;
import io.milepost.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loads that are followed as they go; see the golden tests for those that have ended. */
@Timeout(180)
class WatchTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final String ROW =
      "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:01,tram_app\n";

  @TempDir private Path home;
  @TempDir private Path directory;
  private Milepost milepost;
  private HomeServer server;

  @BeforeEach
  void begin() throws IOException {
    milepost = new Milepost(home);
    server = HomeServer.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.close();
    server.process().waitFor();
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(directory.resolve("trips.csv"), HEADER + rows);
  }

  private static List<Long> ids(List<String> lines) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (String line : lines) {
      JsonNode event = MAPPER.readTree(line);
      assertThat(event.path("specversion").asText()).isEqualTo("1.0");
      ids.add(event.path("id").asLong());
    }
    return ids;
  }

  @Test
  void followsALoadThatAnotherProcessBringsUntilItEnds() throws Exception {
    server.hold(home);
    Process load = milepost.start(directory.resolve("log"), "ingest", "-");
    OutputStream in = load.getOutputStream();
    in.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
    in.flush();
    awaitLoad("1,running");
    Process one = milepost.start("watch", "1", "--json");
    Process all = milepost.start("watch", "--after", "0");
    BufferedReader events = one.inputReader(StandardCharsets.UTF_8);
    BufferedReader lines = all.inputReader(StandardCharsets.UTF_8);
    String first = events.readLine();
    assertThat(first).contains("io.milepost.load.started");
    assertThat(lines.readLine()).isEqualTo("Load 1, -: started.");

    in.close();
    List<String> rest = events.lines().toList();
    assertThat(rest.get(rest.size() - 1)).contains("io.milepost.load.committed");
    assertThat(ids(rest))
        .isSorted()
        .doesNotHaveDuplicates()
        .doesNotContain(ids(List.of(first)).get(0));
    assertThat(one.waitFor()).isZero();
    assertThat(lines.lines().anyMatch(line -> line.startsWith("Load 1, -: committed"))).isTrue();
    all.destroyForcibly().waitFor();
    assertThat(load.waitFor()).isZero();
  }

  private void awaitLoad(String state) throws InterruptedException {
    while (!milepost.run("loads", "--format", "csv").out().contains("\n" + state)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void goesOnAfterWhatIsKnown() throws IOException {
    milepost.run("ingest", file(ROW).toString());
    List<Long> all = ids(milepost.run("watch", "1", "--json").out().lines().toList());
    String known = all.get(1).toString();

    Run rest = milepost.run("watch", "--json", "--after", known);

    assertThat(ids(rest.out().lines().toList())).isEqualTo(all.subList(2, all.size()));
    assertThat(rest.err()).contains("No server holds this home");
  }

  @Test
  void endsAsTheLoadDid() throws IOException {
    milepost.run("ingest", file("no,trip\nat,all\n").toString());
    milepost.run("ingest", directory.resolve("missing.csv").toString());
    Run refused = milepost.run("watch", "1");

    assertThat(refused.exitCode()).as(refused.out() + refused.err()).isEqualTo(3);
    assertThat(refused.out()).contains("Load 1, ").contains(": refused; ");
  }

  @Test
  void tellsThatNobodyCarriesAQueuedLoadOut() throws IOException {
    milepost.run("ingest", file(ROW).toString());
    Home held = new Home(home);
    try (Warehouse warehouse = Main.warehouse(held, notice -> {}, Milepost.CLOCK)) {
      warehouse.ledger().queue("trips", "sent");
    }

    Run run = milepost.run("watch", "2");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Load 2 is queued, and nobody carries it out");
  }
}
