package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events as they happen. */
class EventsTest {
  private static final int LOADS = 5;

  @TempDir Path directory;
  private TestServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    server = TestServer.start(directory.resolve("home"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static HttpRequest.Builder stream(HttpRequest.Builder request) {
    return request.header("Accept", "text/event-stream");
  }

  private Stream<String> lines(HttpRequest.Builder request) {
    try {
      HttpResponse<Stream<String>> response = client.send(request.build(), BodyHandlers.ofLines());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> fields(Stream<String> lines, String field) {
    return lines
        .filter(line -> line.startsWith(field + ": "))
        .map(line -> line.substring(field.length() + 2))
        .toList();
  }

  private void ingest(int number) {
    String trips = TestServer.TRIPS.replace("2018-05", "20%02d-05".formatted(number + 10));
    assertThat(server.ingest(trips).statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamOfALoadTellsAllOfItAndEndsWithItsEnd() throws IOException {
    ingest(1);
    List<String> kinds = fields(lines(stream(server.request("/v1/loads/1/events"))), "event");
    List<String> events = fields(lines(stream(server.request("/v1/loads/1/events"))), "data");

    assertThat(kinds).startsWith("queued", "started").endsWith("committed");
    JsonNode last = new ObjectMapper().readTree(events.get(events.size() - 1));
    assertThat(last.path("specversion").asText()).isEqualTo("1.0");
    assertThat(last.path("type").asText()).isEqualTo("io.milepost.load.committed");
    assertThat(last.path("source").asText()).isEqualTo("/v1/loads/1");
    assertThat(last.path("data").path("rows_loaded").asInt()).isEqualTo(3);
  }

  @Test
  void aClientGoesOnAfterWhatItKnows() {
    ingest(1);
    List<String> ids = fields(lines(stream(server.request("/v1/loads/1/events"))), "id");
    String known = ids.get(1);

    List<String> rest =
        fields(
            lines(stream(server.request("/v1/loads/1/events")).header("Last-Event-ID", known)),
            "id");
    HttpResponse<String> all =
        server.send(
            stream(server.request("/v1/loads/1/events"))
                .header("Last-Event-ID", ids.get(ids.size() - 1)));

    assertThat(rest).isEqualTo(ids.subList(2, ids.size()));
    assertThat(all.statusCode()).isEqualTo(204);
  }

  @Test
  void aStreamEndsAlsoWhenSomethingWasToldAfterTheEndOfTheLoad() {
    ingest(1);
    List<String> ids = fields(lines(stream(server.request("/v1/loads/1/events"))), "id");
    server.home().events().noteAreaChanged("centre", List.of(1L), 1.0, 2.0);

    List<String> all = fields(lines(stream(server.request("/v1/loads/1/events"))), "event");
    List<String> rest =
        fields(
            lines(
                stream(server.request("/v1/loads/1/events"))
                    .header("Last-Event-ID", ids.get(ids.size() - 1))),
            "event");

    assertThat(all).endsWith("committed", "area_changed");
    assertThat(rest).containsExactly("area_changed");
  }

  @Test
  void everySubscriberHearsEveryEventInOrder() {
    List<CompletableFuture<List<String>>> subscribers =
        IntStream.range(0, 20).mapToObj(i -> subscribe()).toList();
    while (subscribers() < 20) {
      Thread.onSpinWait();
    }
    IntStream.rangeClosed(1, LOADS).forEach(this::ingest);
    List<String> told = new ArrayList<>();
    TestServer.json(
            server.send(server.request("/v1/events?after=0").header("Accept", "application/json")))
        .path("events")
        .forEach(event -> told.add(event.path("id").asText()));

    assertThat(told)
        .isEqualTo(LongStream.rangeClosed(1, told.size()).mapToObj(String::valueOf).toList());
    for (CompletableFuture<List<String>> subscriber : subscribers) {
      assertThat(subscriber.join()).isEqualTo(told);
    }
  }

  /** The ids that a subscriber to all events hears until the last load has ended. */
  private CompletableFuture<List<String>> subscribe() {
    return client
        .sendAsync(stream(server.request("/v1/events")).build(), BodyHandlers.ofLines())
        .thenApplyAsync(EventsTest::untilTheLastEnd);
  }

  private static List<String> untilTheLastEnd(HttpResponse<Stream<String>> response) {
    List<String> ids = new ArrayList<>();
    int ends = 0;
    try (Stream<String> lines = response.body()) {
      var iterator = lines.iterator();
      while (ends < LOADS) {
        String line = iterator.next();
        if (line.startsWith("id: ")) {
          ids.add(line.substring(4));
        }
        ends += line.equals("event: committed") ? 1 : 0;
      }
    }
    return ids;
  }

  private int subscribers() {
    String metrics = server.get("/metrics").body();
    String value =
        metrics
            .lines()
            .filter(line -> line.startsWith("milepost_subscribers "))
            .findFirst()
            .orElse("milepost_subscribers 0")
            .split(" ", 2)[1];
    return (int) Double.parseDouble(value);
  }
}
