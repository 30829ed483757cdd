package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every refusal is a problem (RFC 9457) of a stable type. */
class ProblemsTest {
  private static final String WEEKLY = "/v1/reports/weekly-average?";

  @TempDir static Path directory;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(directory.resolve("home"));
    assertThat(server.ingest(TestServer.TRIPS).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode requireProblem(HttpResponse<String> response, int status, String type) {
    JsonNode problem = TestServer.json(response);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.path("type").asText()).isEqualTo("urn:milepost:problem:" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotEmpty().doesNotContain("Exception");
    return problem;
  }

  @Test
  void unknownNamesTellTheNearest() {
    JsonNode problem = requireProblem(server.get(WEEKLY + "region=Pragu"), 422, "unknown-region");

    assertThat(problem.path("detail").asText()).contains("'Prague'");
    assertThat(problem.path("instance").asText()).isEqualTo("/v1/reports/weekly-average");
    requireProblem(server.get(WEEKLY + "region=Prague&datasource=x"), 422, "unknown-datasource");
    requireProblem(server.get("/v1/reports/density?region=x"), 422, "unknown-region");
    requireProblem(server.get("/v1/reports/density?datasource=x"), 422, "unknown-datasource");
    requireProblem(server.get(WEEKLY + "area=x"), 404, "unknown-area");
    requireProblem(server.get("/v1/areas/x"), 404, "unknown-area");
    requireProblem(server.get("/v1/datasets/x"), 404, "unknown-dataset");
    requireProblem(server.get("/v1/loads/99"), 404, "unknown-load");
    requireProblem(server.get("/v1/loads/99/events"), 404, "unknown-load");
    requireProblem(server.get("/v1/routes/99"), 404, "unknown-route");
  }

  @Test
  void parametersAreAsDescribed() {
    requireProblem(server.get(WEEKLY + "regoin=Prague"), 400, "unknown-parameter");
    requireProblem(server.get(WEEKLY), 400, "wrong-parameter");
    requireProblem(server.get("/v1/reports/density?level=21"), 400, "wrong-parameter");
    requireProblem(server.get("/v1/reports/density?level=20"), 422, "wrong-area");
    requireProblem(server.get("/v1/reports/density?bbox=1,2"), 422, "wrong-area");
    requireProblem(server.get(WEEKLY + "region=Prague&region=Turin"), 400, "wrong-parameter");
    requireProblem(server.get(WEEKLY + "region=Prague&from=May"), 400, "wrong-parameter");
    requireProblem(server.get(WEEKLY + "region=Prague&match=start"), 400, "wrong-parameter");
    requireProblem(server.get("/v1/loads?limit=0"), 400, "wrong-parameter");
    requireProblem(server.get("/v1/loads/first"), 400, "wrong-parameter");
    requireProblem(server.get(WEEKLY + "bbox=1,2,3"), 422, "wrong-area");
    requireProblem(
        server.get(WEEKLY + "region=Prague&from=2018-06-01&to=2018-05-01"), 422, "wrong-question");
  }

  @Test
  void optionsOfCommandsAreReadAsParametersAndThoseOfTheServerAreNot() {
    String early = detail(server.get(WEEKLY + "region=Prague&from=2018-06-01&to=2018-05-01"));
    String inbox =
        detail(server.post("/v1/ingestions", "application/json", "{\"path\": \"a.csv\"}"));
    String address =
        detail(
            server.post(
                "/v1/ingestions", "application/json", "{\"address\": \"http://127.0.0.1/a\"}"));

    assertThat(early).contains("from before to").doesNotContain("--");
    assertThat(inbox).contains("Run it with --inbox DIR");
    assertThat(address).contains("--allow-address 127.0.0.1");
  }

  private static String detail(HttpResponse<String> response) {
    return TestServer.json(response).path("detail").asText();
  }

  @Test
  void whatHttpItselfRefuses() {
    requireProblem(server.get("/v1/nothing"), 404, "nothing-here");
    HttpResponse<String> response = server.send(server.request("/v1/regions").DELETE());
    requireProblem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).contains("GET");
    requireProblem(
        server.send(server.request("/v1/regions").header("Accept", "image/png")),
        406,
        "not-acceptable");
    requireProblem(server.post("/v1/query", "text/plain", "FROM trips"), 415, "unsupported-type");
    requireProblem(server.post("/v1/query", "application/json", "{"), 400, "wrong-body");
    requireProblem(
        server.post("/v1/query", "application/json", "{\"sgl\": \"\"}"), 400, "wrong-body");
  }

  @Test
  void queriesOnlyRead() {
    requireProblem(query("DELETE FROM trip"), 422, "query-failed");
    requireProblem(query("FROM read_csv('/etc/passwd')"), 422, "query-failed");
    requireProblem(query("FROM range(100001)"), 422, "query-failed");
  }

  private static HttpResponse<String> query(String sql) {
    return server.post("/v1/query", "application/json", "{\"sql\": \"%s\"}".formatted(sql));
  }

  @Test
  void whatALoadIsNotInAStateFor() {
    requireProblem(server.post("/v1/loads/1/cancel", "application/json", ""), 409, "not-now");
    requireProblem(server.post("/v1/loads/1/retry", "application/json", ""), 409, "not-now");
  }

  @Test
  void sitesElsewhereAreKeptAway() {
    requireProblem(
        server.send(
            server
                .request("/v1/ingestions")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("x"))),
        403,
        "wrong-origin");
  }

  @Test
  void everyAnswerHasTheHeadersOfSecurity() {
    for (String path : new String[] {"/v1/regions", "/v1/nothing", "/docs", "/openapi.json"}) {
      HttpResponse<String> response = server.get(path);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }
}
