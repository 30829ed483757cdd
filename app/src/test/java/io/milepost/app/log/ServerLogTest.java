package io.milepost.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.HeldHome;
import io.milepost.app.Milepost;
import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of a real server, and the trace that goes through it. */
@Timeout(180)
class ServerLogTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)");
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRIPS =
      """
      region,origin_coord,destination_coord,datetime,datasource
      Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:01,tram_app
      """;

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();

  private Process serve(Path log, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(options));
    return new Milepost(directory.resolve("home")).start(log, arguments.toArray(String[]::new));
  }

  private static String address(Process server, Path log) throws Exception {
    while (server.isAlive()) {
      Matcher matcher = ADDRESS.matcher(Files.exists(log) ? Files.readString(log) : "");
      if (matcher.find()) {
        return matcher.group(1);
      }
      server.waitFor(20, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("The server ended: " + Files.readString(log));
  }

  private HttpResponse<String> ingest(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "/v1/ingestions"))
            .header("Content-Type", "text/csv")
            .header("Prefer", "wait=60")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
            .POST(BodyPublishers.ofString(TRIPS))
            .build(),
        BodyHandlers.ofString());
  }

  private static void stop(Process server) throws InterruptedException {
    server.destroy();
    server.waitFor();
  }

  @Test
  void aTraceGoesThroughTheLogAndTheEventsOfALoad() throws Exception {
    Path log = directory.resolve("log");
    Process server = serve(log, "--log-format", "json");
    JsonNode events;
    try {
      String address = address(server, log);
      HttpResponse<String> answer = ingest(address);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("traceparent").orElseThrow())
          .startsWith("00-" + TRACE)
          .doesNotContain("00f067aa0ba902b7");
      events = events(address);
    } finally {
      stop(server);
    }
    assertThat(events).isNotEmpty();
    for (JsonNode event : events) {
      assertThat(event.path("traceparent").asText()).startsWith("00-" + TRACE);
      assertThat(event.path("data").has("traceparent")).isFalse();
    }
    requireLogged(Files.readAllLines(log));
  }

  private JsonNode events(String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/loads/1/events"))
            .header("Accept", "application/json")
            .build();
    return MAPPER.readTree(client.send(request, BodyHandlers.ofString()).body()).path("events");
  }

  private static void requireLogged(List<String> lines) throws IOException {
    List<String> kinds = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    for (String line : lines) {
      JsonNode entry = MAPPER.readTree(line);
      assertThat(entry.has("@timestamp")).as(line).isTrue();
      if (entry.path("load_id").asLong() == 1) {
        assertThat(entry.path("dataset").asText()).isEqualTo("trips");
        assertThat(entry.path("trace_id").asText()).as(line).isEqualTo(TRACE);
        kinds.add(entry.path("event").asText());
      } else if (entry.path("trace_id").asText().equals(TRACE)) {
        requests.add(entry.path("path").asText());
      }
    }
    assertThat(kinds).startsWith("queued", "started").endsWith("committed");
    assertThat(requests).containsExactly("/v1/ingestions");
  }

  @Test
  void peopleReadLines() throws Exception {
    Path log = directory.resolve("log");
    Process server = serve(log);
    try {
      ingest(address(server, log));
    } finally {
      stop(server);
    }
    assertThat(Files.readAllLines(log))
        .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} .*"))
        .anyMatch(line -> line.contains(" Milepost serves '"))
        .anyMatch(line -> line.endsWith(" INFO  Load 1 (trips): step_completed decode"))
        .anyMatch(line -> line.endsWith(" INFO  Load 1 (trips): committed"));
  }

  @Test
  void nothingThatIsLoggedBreaksALineOrTalksToTheTerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ServerLog log = ServerLog.open(LogFormat.TEXT, out)) {
      log.notice("one\ntwo \u001b]0;three\u009b");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("^\\S+ ", ""))
        .isEqualTo("INFO  one two  ]0;three " + System.lineSeparator());
  }

  @Test
  void theLogSaysWhyALoadFailed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OpenHome home = HeldHome.open(new Home(directory), Clock.systemUTC());
        ServerLog log = ServerLog.open(LogFormat.TEXT, out)) {
      home.events().listen(new LoadLog(home.warehouse().ledger()));
      long loadId = home.warehouse().ledger().begin("trips", "a.csv", null);
      home.warehouse().ledger().endFailed(loadId, "The disk is full.");
      home.events().note(home.warehouse().ledger().find(loadId).orElseThrow());
      log.notice("done");
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(" WARN  Load 1 (trips): failed; The disk is full.");
  }
}
