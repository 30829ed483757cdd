package io.milepost.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.HeldHome;
import io.milepost.app.Serving;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The real server on a home of its own, and a client that asks it. */
public final class TestServer implements AutoCloseable {
  public static final String TRIPS =
      """
      region,origin_coord,destination_coord,datetime,datasource
      Prague,POINT (14.4973794438195 50.00136875782316),POINT (14.43109483523328 50.04052930943246),2018-05-28 09:03:40,funny_car
      Turin,POINT (7.672837913286881 44.9957109242058),POINT (7.720368637535126 45.06782385393849),2018-05-21 02:54:04,baba_car
      Prague,POINT (14.32427345662177 50.00002074358429),POINT (14.47767895969969 50.09339790740321),2018-05-13 08:52:25,cheap_mobile
      """;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OpenHome home;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());

  private TestServer(OpenHome home, ServerSettings settings) {
    this.home = home;
    server = Serving.start(home, settings, notices::add, Clock.systemUTC());
  }

  public static TestServer start(Path directory) {
    return start(directory, ServerSettings.LOCAL);
  }

  public static TestServer start(Path directory, ServerSettings settings) {
    Clock clock = Clock.systemUTC();
    OpenHome home = HeldHome.open(new Home(directory), clock);
    return new TestServer(home, settings);
  }

  /**
   * Starts on a port.
   *
   * @param port 0 for any that is free
   */
  public static TestServer startOn(Path directory, int port) {
    return start(directory, TestSettings.on(port));
  }

  public OpenHome home() {
    return home;
  }

  public String address() {
    return server.address();
  }

  public int port() {
    return URI.create(server.address()).getPort();
  }

  /** What went wrong in the server itself. */
  public List<String> notices() {
    return notices;
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .timeout(Duration.ofSeconds(60));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** Loads trips as CSV, and waits until they are there. */
  public HttpResponse<String> ingest(String csv) {
    return send(
        request("/v1/ingestions?name=trips.csv")
            .header("Content-Type", "text/csv")
            .header("Prefer", "wait=60")
            .POST(BodyPublishers.ofString(csv)));
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError("Expected JSON, found: " + response.body(), e);
    }
  }

  @Override
  public void close() {
    try (home) {
      server.close();
    }
  }
}
