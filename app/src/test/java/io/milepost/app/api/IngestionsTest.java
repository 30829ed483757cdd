package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come in by every door, and each is loaded once. */
class IngestionsTest {
  @TempDir Path directory;
  private Path inbox;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    inbox = Files.createDirectory(directory.resolve("inbox"));
    server = TestServer.start(directory.resolve("home"), TestSettings.taking(10_000, inbox));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static JsonNode load(HttpResponse<String> response) {
    return TestServer.json(response).path("loads").path(0);
  }

  private HttpResponse<String> post(String type, String body, String... headers) {
    var request = server.request("/v1/ingestions").header("Content-Type", type);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.send(request.POST(BodyPublishers.ofString(body)));
  }

  @Test
  void anAcceptedLoadIsFollowedByItsLocation() {
    HttpResponse<String> accepted = post("text/csv", TestServer.TRIPS);
    String location = accepted.headers().firstValue("Location").orElseThrow();

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(location).isEqualTo("/v1/loads/1");
    assertThat(server.home().warehouse().ledger().find(1)).isPresent();
    assertThat(server.get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void fieldsAreNoFile() {
    HttpResponse<String> refused =
        post("application/x-www-form-urlencoded", TestServer.TRIPS.replace("\n", ""));

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).contains("unsupported-type", "--data-binary @FILE");
    assertThat(server.home().warehouse().ledger().find(1)).isEmpty();
  }

  @Test
  void aClientMayWaitForTheEnd() {
    HttpResponse<String> ended = server.ingest(TestServer.TRIPS);

    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(load(ended).path("state").asText()).isEqualTo("committed");
    assertThat(load(ended).path("rows_loaded").asInt()).isEqualTo(3);
    assertThat(load(ended).path("source").asText()).isEqualTo("trips.csv");
  }

  @Test
  void aFormMayBringSeveralFiles() {
    String form =
        """
        --line\r
        Content-Disposition: form-data; name="file"; filename="one.csv"\r
        \r
        %s\r
        --line\r
        Content-Disposition: form-data; name="file"; filename="two.csv"\r
        \r
        %s\r
        --line--\r
        """
            .formatted(TestServer.TRIPS, TestServer.TRIPS.replace("2018", "2019"));
    HttpResponse<String> ended =
        post("multipart/form-data; boundary=line", form, "Prefer", "respond-async, wait=60");

    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(TestServer.json(ended).findValuesAsText("source"))
        .isEqualTo(List.of("one.csv", "two.csv"));
    assertThat(TestServer.json(ended).findValuesAsText("rows_loaded")).isEqualTo(List.of("3", "3"));
    String location = ended.headers().firstValue("Location").orElseThrow();
    assertThat(TestServer.json(server.get(location)).path("loads")).hasSize(2);
  }

  @Test
  void filesOfTheInboxAreTakenAndNoOthers() throws IOException {
    Files.writeString(inbox.resolve("trips.csv"), TestServer.TRIPS);
    Path outside = Files.writeString(directory.resolve("outside.csv"), TestServer.TRIPS);
    Files.createSymbolicLink(inbox.resolve("link.csv"), outside);

    assertThat(load(named("trips.csv")).path("state").asText()).isEqualTo("committed");
    for (String path : List.of("../outside.csv", outside.toString(), "link.csv", "none.csv", ".")) {
      HttpResponse<String> refused = named(path);
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.body()).contains("outside-the-inbox");
    }
  }

  private HttpResponse<String> named(String path) {
    return post("application/json", "{\"path\": \"%s\"}".formatted(path), "Prefer", "wait=60");
  }

  @Test
  void aRequestOfTheSameKeyIsCarriedOutOnce() {
    HttpResponse<String> first = post("text/csv", TestServer.TRIPS, "Idempotency-Key", "a");
    HttpResponse<String> again = post("text/csv", TestServer.TRIPS, "Idempotency-Key", "a");
    HttpResponse<String> other = post("text/csv", "other", "Idempotency-Key", "a");

    assertThat(load(again).path("load_id")).isEqualTo(load(first).path("load_id"));
    assertThat(server.home().warehouse().ledger().list()).hasSize(1);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("reused-idempotency-key");
  }

  @Test
  void aKeyThatIsTooLongIsRefusedBeforeAnythingIsTakenIn() {
    HttpResponse<String> refused =
        post("text/csv", TestServer.TRIPS, "Idempotency-Key", "k".repeat(301));
    HttpResponse<String> longest =
        post("text/csv", TestServer.TRIPS, "Idempotency-Key", "k".repeat(300));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("wrong-parameter", "at most 300 characters", "found 301");
    assertThat(longest.statusCode()).isEqualTo(202);
    assertThat(server.home().warehouse().ledger().list()).hasSize(1);
  }

  @Test
  void namesThatCouldTalkToATerminalAreRefused() {
    for (String name : List.of("x%0Ay", "x%1B%5D0;y", "x%C2%9By")) {
      HttpResponse<String> refused =
          server.post("/v1/ingestions?name=" + name, "text/csv", TestServer.TRIPS);
      assertThat(refused.statusCode()).as(name).isEqualTo(400);
      assertThat(refused.body()).contains("wrong-parameter", "control characters");
    }
    String form =
        """
        --line\r
        Content-Disposition: form-data; name="file"; filename="one\u001b.csv"\r
        \r
        %s\r
        --line--\r
        """
            .formatted(TestServer.TRIPS);
    HttpResponse<String> refused = post("multipart/form-data; boundary=line", form);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("wrong-body").doesNotContain("Exception");
    assertThat(refused.headers().firstValue("Connection")).contains("close");
    assertThat(named("one\\nline.csv").statusCode()).isEqualTo(400);
    assertThat(server.home().warehouse().ledger().list()).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
    String large = "x".repeat(10_001);
    String form =
        """
        --line\r
        Content-Disposition: form-data; name="file"; filename="one.csv"\r
        \r
        %s\r
        --line--\r
        """
            .formatted(large);
    for (HttpResponse<String> refused :
        List.of(post("text/csv", large), post("multipart/form-data; boundary=line", form))) {
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
      assertThat(refused.body()).contains("body-too-large", "--max-upload");
    }
    assertThat(server.home().warehouse().ledger().list()).isEmpty();
    assertThat(directory.resolve("home/tmp")).isEmptyDirectory();
  }

  @Test
  void aRefusedLoadTellsItsRejections() {
    HttpResponse<String> refused =
        server.ingest(TestServer.TRIPS.lines().findFirst().orElseThrow() + "\nx,y,z,n,d\n");

    assertThat(load(refused).path("state").asText()).isEqualTo("refused");
    JsonNode page = TestServer.json(server.get("/v1/loads/1/rejections"));
    assertThat(page.path("rejections").path(0).path("line").asInt()).isEqualTo(2);
    HttpResponse<String> csv =
        server.send(server.request("/v1/loads/1/rejections").header("Accept", "text/csv"));
    assertThat(csv.body()).startsWith("region,origin_coord").contains("x,y,z,n,d,2,");
  }

  @Test
  void ordersAreAsDescribed() {
    assertThat(server.post("/v1/ingestions?dataset=none", "text/csv", "x").statusCode())
        .isEqualTo(404);
    assertThat(server.post("/v1/ingestions?max_rejected=x", "text/csv", "x").statusCode())
        .isEqualTo(400);
    assertThat(post("application/json", "{\"path\": \"a\", \"address\": \"b\"}").statusCode())
        .isEqualTo(400);
    assertThat(post("application/json", "{\"address\": \"b\"}").statusCode()).isEqualTo(400);
  }
}
