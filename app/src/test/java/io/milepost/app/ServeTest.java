package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.api.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
class ServeTest {
  private static final Pattern ADDRESS = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+)");

  @TempDir Path directory;

  @Test
  void itSaysWhereItAnswersAndStopsWhenTold() throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Milepost milepost = new Milepost(directory.resolve("home"));
    Process server = milepost.start(log, "serve", "--port=0");
    try {
      String address = awaitAddress(server, log);
      HttpResponse<String> ready =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address + "/health/ready")).build(),
                  BodyHandlers.ofString());
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(milepost.run("loads", "--wait=0").exitCode()).as("through the server").isZero();
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log)).doesNotContain("Exception", "milepost:");
    assertThat(milepost.run("loads").exitCode()).isZero();
  }

  /** What attends to the home has its say in the log, too: here, that lineage cannot be sent. */
  @Test
  void aLogInJsonHasNothingElse() throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.writeString(home.resolve("openlineage.yml"), "transports: {}");
    Path log = directory.resolve("log");
    Milepost milepost = new Milepost(home);
    Process server = milepost.start(log, "serve", "--port=0", "--log-format=json");
    try {
      awaitAddress(server, log);
      Path trips = Files.writeString(directory.resolve("trips.csv"), TestServer.TRIPS);
      assertThat(milepost.run("ingest", trips.toString()).exitCode()).isZero();
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> messages = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      messages.add(new ObjectMapper().readTree(line).path("message").asText());
    }
    assertThat(messages).anyMatch(message -> message.contains("openlineage.yml"));
  }

  private static String awaitAddress(Process server, Path log)
      throws IOException, InterruptedException {
    while (server.isAlive()) {
      Matcher matcher = ADDRESS.matcher(Files.exists(log) ? Files.readString(log) : "");
      if (matcher.find()) {
        return matcher.group(1);
      }
      server.waitFor(20, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("The server ended: " + Files.readString(log));
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Milepost.Run run = new Milepost(directory.resolve("home")).run("serve", "--port=" + port);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("port " + port + " of 127.0.0.1", "--port").hasLineCount(1);
    }
  }

  @Test
  void othersThanThisMachineNeedAKey() {
    Milepost.Run run =
        new Milepost(directory.resolve("home")).run("serve", "--port=0", "--bind=0.0.0.0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("milepost keys add");
  }

  @Test
  void aKeyIsToldOnce() {
    Milepost milepost = new Milepost(directory.resolve("home"));
    String key = milepost.run("keys", "add", "reader").out().strip();

    assertThat(key).startsWith("mp.reader.");
    assertThat(milepost.run("keys", "list").out()).contains("reader", "read").doesNotContain(key);
    assertThat(milepost.run("keys", "remove", "reader").exitCode()).isZero();
    assertThat(milepost.run("keys").out()).contains("No keys");
  }
}
