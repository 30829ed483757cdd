package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.Milepost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions over HTTP have the answers of the command line. */
class ReportsTest {
  private static final String WEEKLY = "/v1/reports/weekly-average?";
  private static final String POLYGON =
      "{\"type\": \"Polygon\", \"coordinates\": [[[14, 50], [15, 50], [15, 51], [14, 51], [14, 50]]]}";

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(directory.resolve("home"));
    assertThat(server.ingest(TestServer.TRIPS).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAreThoseOfTheCommandLine() throws IOException {
    JsonNode region = TestServer.json(server.get(WEEKLY + "region=Prague"));
    JsonNode box = TestServer.json(server.get(WEEKLY + "bbox=14,50,15,51&match=both"));
    JsonNode latest = TestServer.json(server.get("/v1/reports/latest-datasource?top_regions=1"));
    stop();
    Milepost milepost = new Milepost(directory.resolve("home"));

    assertThat(region).isEqualTo(told(milepost, "--region", "Prague"));
    assertThat(box).isEqualTo(told(milepost, "--bbox", "14,50,15,51", "--match", "both"));
    assertThat(latest.path("datasource").asText()).isEqualTo("funny_car");
    start();
  }

  private static JsonNode told(Milepost milepost, String... area) throws IOException {
    java.util.List<String> command =
        new java.util.ArrayList<>(java.util.List.of("report", "weekly-average", "--format=json"));
    command.addAll(java.util.List.of(area));
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(milepost.run(command).out());
  }

  @Test
  void densityCountsTheEndsOfTripsInCells() {
    String box = "/v1/reports/density?bbox=14,49.9,15,50.2&level=12";
    JsonNode origins = TestServer.json(server.get(box));
    JsonNode destinations = TestServer.json(server.get(box + "&match=destination"));
    JsonNode others = TestServer.json(server.get(box + "&datasource=cheap_mobile&from=2018-05-14"));
    JsonNode world = TestServer.json(server.get("/v1/reports/density?region=Turin"));

    double side = 180 / Math.pow(2, 12);
    assertThat(origins.path("cell_degrees").asDouble()).isEqualTo(side);
    assertThat(origins.path("cells").toString())
        .contains("[%d,%d,1]".formatted(cell(14.4973794438195 + 180), cell(90 - 50.00136875782316)))
        .contains("[%d,%d,1]".formatted(cell(14.32427345662177 + 180), cell(90 - 50.00002074)));
    assertThat(destinations.path("trips").asInt()).isEqualTo(2);
    assertThat(others.path("cells")).isEmpty();
    assertThat(world.path("most").asInt()).isEqualTo(1);
  }

  private static long cell(double degrees) {
    return (long) (degrees / 180 * (1 << 12));
  }

  @Test
  void areasMayBeDrawnOrSaved() {
    HttpResponse<String> saved =
        server.send(
            server
                .request("/v1/areas/centre")
                .header("Content-Type", "application/geo+json")
                .PUT(BodyPublishers.ofString(POLYGON)));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

    JsonNode drawn = TestServer.json(server.post(WEEKLY, "application/geo+json", POLYGON));
    JsonNode named = TestServer.json(server.get(WEEKLY + "area=centre"));

    assertThat(drawn.path("trips").asInt()).isEqualTo(2);
    assertThat(named.path("series")).isEqualTo(drawn.path("series"));
    assertThat(named.path("area").path("name").asText()).isEqualTo("centre");
  }

  @Test
  void whatAClientKnowsIsNotSentAgainUntilItChanges() {
    HttpResponse<String> first = server.get(WEEKLY + "region=Prague");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same =
        server.send(server.request(WEEKLY + "region=Prague").header("If-None-Match", tag));
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();

    assertThat(server.ingest(TestServer.TRIPS.replace("09:03:40", "10:03:40")).statusCode())
        .isEqualTo(200);
    HttpResponse<String> changed =
        server.send(server.request(WEEKLY + "region=Prague").header("If-None-Match", tag));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(changed).path("trips").asInt()).isEqualTo(3);
  }

  @Test
  void aSavedAreaThatIsReplacedHasAnotherAnswer() {
    putBox("[14, 50, 15, 51]");
    HttpResponse<String> before = server.get(WEEKLY + "area=box");
    putBox("[7, 44, 8, 46]");
    HttpResponse<String> after = server.get(WEEKLY + "area=box");

    assertThat(TestServer.json(before).path("trips").asInt()).isEqualTo(2);
    assertThat(TestServer.json(after).path("trips").asInt()).isEqualTo(1);
    assertThat(after.headers().firstValue("ETag"))
        .isNotEqualTo(before.headers().firstValue("ETag"));
  }

  @Test
  void whatACommandChangesIsSeenAtOnce() {
    putBox("[14, 50, 15, 51]");
    String tag = server.get(WEEKLY + "area=box").headers().firstValue("ETag").orElseThrow();
    server.home().warehouse().areas().save("box", "bbox", "7,44,8,46"); // as a relayed command

    HttpResponse<String> after =
        server.send(server.request(WEEKLY + "area=box").header("If-None-Match", tag));
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(after).path("trips").asInt()).isEqualTo(1);
  }

  @Test
  void whatHasNoAnswerIsNotKnown() {
    HttpResponse<String> response =
        server.send(server.request(WEEKLY + "region=Nowhere").header("If-None-Match", "*"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  private void putBox(String sides) {
    assertThat(
            server
                .send(
                    server
                        .request("/v1/areas/box")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"bbox\": %s}".formatted(sides))))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void longAnswersComeCompressed() throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                server.request("/openapi.json").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] text = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
    assertThat(new String(text, StandardCharsets.UTF_8)).contains("\"openapi\"");
  }

  @Test
  void rowsOfAQueryComeAsJsonOrCsv() {
    String sql = "{\"sql\": \"SELECT region, count(*) AS n FROM trips GROUP BY 1 ORDER BY 1\"}";
    HttpResponse<String> json = server.post("/v1/query", "application/json", sql);
    HttpResponse<String> csv =
        server.send(
            server
                .request("/v1/query")
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(sql)));

    assertThat(TestServer.json(json).get(0).path("n").asInt()).isEqualTo(2);
    assertThat(csv.body()).isEqualTo("region,n\r\nPrague,2\r\nTurin,1\r\n");
  }
}
