package io.milepost.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.milepost.app.Milepost;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the OpenAPI document and the running server against each other. */
class DocumentTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String JSON = "application/json";
  private static final String POLYGON =
      "{\"type\": \"Polygon\", \"coordinates\": [[[14, 50], [15, 50], [15, 51], [14, 51], [14, 50]]]}";

  @TempDir Path directory;
  private TestServer server;
  private JsonNode document;

  @BeforeEach
  void start() {
    server = TestServer.start(directory.resolve("home"));
    assertThat(server.ingest(TestServer.TRIPS + "Prague,nowhere,at all,never,x\n").statusCode())
        .isEqualTo(200);
    document = TestServer.json(server.get("/openapi.json"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theVersionIsThatOfTheProgram() {
    assertThat(new Milepost(directory).run("--version").out().strip())
        .isEqualTo("milepost " + document.at("/info/version").asText());
  }

  /** One request for each operation, in an order in which they can be made. */
  private Map<String, Supplier<HttpRequest.Builder>> requests() {
    Map<String, Supplier<HttpRequest.Builder>> requests = new LinkedHashMap<>();
    requests.put("weeklyAverage", () -> get("/v1/reports/weekly-average?region=Prague&explain"));
    requests.put(
        "weeklyAverageOfPolygon",
        () -> post("/v1/reports/weekly-average?match=either", "application/geo+json", POLYGON));
    requests.put("density", () -> get("/v1/reports/density?bbox=14,49,15,51&region=Prague"));
    requests.put("regionExtents", () -> get("/v1/reports/region-extents?top=1"));
    requests.put("regions", () -> get("/v1/regions"));
    requests.put("datasources", () -> get("/v1/datasources"));
    requests.put("coverage", () -> get("/v1/coverage"));
    requests.put("latestDatasource", () -> get("/v1/reports/latest-datasource"));
    requests.put("regionsOfDatasource", () -> get("/v1/reports/regions?datasource=funny_car"));
    requests.put("ingest", () -> post("/v1/ingestions?name=again.csv", "text/csv", "no trips"));
    requests.put("loads", () -> get("/v1/loads"));
    requests.put("load", () -> get("/v1/loads/1"));
    requests.put("rejections", () -> get("/v1/loads/1/rejections"));
    requests.put("events", () -> get("/v1/events?after=0").header("Accept", JSON));
    requests.put("loadEvents", () -> get("/v1/loads/1/events").header("Accept", JSON));
    requests.put("discoverRoutes", () -> post("/v1/routes/discover", JSON, ""));
    requests.put("routes", () -> get("/v1/routes"));
    requests.put("route", () -> get("/v1/routes/1"));
    requests.put("saveArea", () -> put("/v1/areas/home", "{\"bbox\": [14, 50, 15, 51]}"));
    requests.put("areas", () -> get("/v1/areas"));
    requests.put("area", () -> get("/v1/areas/home"));
    requests.put("watchArea", () -> put("/v1/standing-areas/home", ""));
    requests.put("standingAreas", () -> get("/v1/standing-areas"));
    requests.put("forgetStandingArea", () -> server.request("/v1/standing-areas/home").DELETE());
    requests.put(
        "addWebhook",
        () ->
            post(
                "/v1/webhooks",
                JSON,
                "{\"url\": \"http://127.0.0.1:9/\", \"kinds\": [\"committed\"]}"));
    requests.put("webhooks", () -> get("/v1/webhooks"));
    requests.put("deadDeliveries", () -> get("/v1/dead-deliveries"));
    requests.put(
        "replayDelivery", () -> post("/v1/webhooks/wh_none/deliveries/1/replay", JSON, ""));
    requests.put("forgetWebhook", () -> server.request("/v1/webhooks/wh_none").DELETE());
    requests.put("forgetArea", () -> server.request("/v1/areas/home").DELETE());
    requests.put("datasets", () -> get("/v1/datasets"));
    requests.put("dataset", () -> get("/v1/datasets/trips"));
    requests.put("query", () -> post("/v1/query", JSON, "{\"sql\": \"FROM trips\"}"));
    requests.put("live", () -> get("/health/live"));
    requests.put("ready", () -> get("/health/ready"));
    requests.put("metrics", () -> get("/metrics"));
    requests.put("cancelLoad", () -> post("/v1/loads/1/cancel", JSON, ""));
    requests.put("retryLoad", () -> post("/v1/loads/1/retry", JSON, ""));
    requests.put("undoLoad", () -> post("/v1/loads/1/undo", JSON, ""));
    return requests;
  }

  private HttpRequest.Builder get(String path) {
    return server.request(path);
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return server.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder put(String path, String body) {
    return server.request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body));
  }

  @Test
  void everyOperationAnswersAsItIsDescribed() {
    Map<String, JsonNode> operations = operations();
    assertThat(requests().keySet()).containsExactlyInAnyOrderElementsOf(operations.keySet());
    requests().forEach((id, request) -> check(id, operations.get(id), server.send(request.get())));
    assertThat(server.notices()).isEmpty();
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
    return operations;
  }

  private void check(String id, JsonNode operation, HttpResponse<String> response) {
    JsonNode responses = operation.path("responses");
    String status = String.valueOf(response.statusCode());
    JsonNode described = responses.has(status) ? responses.path(status) : responses.path("default");
    if (described.path("content").isMissingNode()) {
      assertThat(response.body()).as(id).isEmpty();
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
    JsonNode schema = described.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode())
        .as("%s answers %s with %s: %s", id, status, type, response.body())
        .isFalse();
    if (type.endsWith("json")) {
      assertThat(problems(schema, TestServer.json(response))).as(id + response.body()).isEmpty();
    }
  }

  /**
   * What {@code body} does not have as {@code schema}, and the schemas that have names, want it.
   */
  private Set<String> problems(JsonNode schema, JsonNode body) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.set("components", document.path("components"));
    whole.putArray("allOf").add(schema);
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    Set<String> problems = new TreeSet<>();
    for (ValidationMessage message : compiled.validate(body)) {
      problems.add(message.getMessage());
    }
    return problems;
  }

  @Test
  void whatIsNotAsDescribedIsSeen() {
    JsonNode schema = MAPPER.createObjectNode().put("$ref", "#/components/schemas/Regions");

    assertThat(problems(schema, MAPPER.createObjectNode().put("regions", 1))).isNotEmpty();
  }

  @Test
  void theDocumentHasAPageForPeople() {
    assertThat(server.get("/docs").body()).contains("/docs/page.js");
    assertThat(server.get("/docs/page.js").body()).contains("SwaggerUIBundle");
    assertThat(server.get("/docs/ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    assertThat(server.get("/docs/ui/no-such-file.js").statusCode()).isEqualTo(404);
  }
}
