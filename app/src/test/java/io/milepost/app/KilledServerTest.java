package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server has accepted is loaded once, however the server ends. */
class KilledServerTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final int UPLOADS = 20;
  private static final int ROWS = 200;

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

  /** Rows that no other upload has. */
  private static String upload(int number) {
    return HEADER
        + IntStream.range(0, ROWS)
            .mapToObj(
                row ->
                    "up%d,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-%02d 08:%02d:00,tram\n"
                        .formatted(number, row / 60 + 1, row % 60))
            .collect(Collectors.joining());
  }

  private Process serve(Path log) throws IOException {
    return new Milepost(directory.resolve("home")).start(log, "serve", "--port", "0");
  }

  private static String address(Process server, Path log) throws Exception {
    while (server.isAlive()) {
      Matcher matcher = ADDRESS.matcher(Files.readString(log));
      if (matcher.find()) {
        return matcher.group();
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("The server ended: " + Files.readString(log));
  }

  private void send(String address, int number) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/ingestions?name=up" + number))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(upload(number)))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 202) {
        acknowledged.add(number);
      }
    } catch (IOException e) {
      // cut off by the kill, so not acknowledged
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void loadsOnceWhatItAcknowledged() throws Exception {
    Path log = Files.createFile(directory.resolve("first.log"));
    Process first = serve(log);
    String address = address(first, log);
    ExecutorService senders = Executors.newFixedThreadPool(UPLOADS);
    List<CompletableFuture<Void>> sent =
        IntStream.range(0, UPLOADS)
            .mapToObj(number -> CompletableFuture.runAsync(() -> send(address, number), senders))
            .toList();
    while (acknowledged.size() < UPLOADS / 3 && first.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    first.destroyForcibly().waitFor();
    sent.forEach(CompletableFuture::join);
    senders.shutdown();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(UPLOADS / 3);

    Path again = Files.createFile(directory.resolve("second.log"));
    Process second = serve(again);
    try {
      requireOnce(address(second, again));
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  private void requireOnce(String address) throws Exception {
    while (hasLoads(address, "queued") || hasLoads(address, "running")) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    String counts = query(address, "SELECT region, count(*) AS trips FROM trips GROUP BY region");
    for (int number : acknowledged) {
      assertThat(counts).contains("{\"region\": \"up%d\", \"trips\": %d}".formatted(number, ROWS));
    }
    assertThat(query(address, "SELECT DISTINCT trips FROM (%s)".formatted(countsOfRegions())))
        .as("an upload came in part, or twice")
        .isEqualToIgnoringWhitespace("[{\"trips\": %d}]".formatted(ROWS));
    assertThat(query(address, "SELECT DISTINCT ends FROM (%s)".formatted(endsOfLoads())))
        .isEqualToIgnoringWhitespace("[{\"ends\": 1}]");
  }

  private boolean hasLoads(String address, String state) throws Exception {
    return get(address + "/v1/loads?state=" + state).contains("load_id");
  }

  private static String countsOfRegions() {
    return "SELECT region, count(*) AS trips FROM trips GROUP BY region";
  }

  private static String endsOfLoads() {
    return "SELECT load_id, count(*) AS ends FROM load_event WHERE kind = 'committed'"
        + " GROUP BY load_id";
  }

  private String query(String address, String sql) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/query"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"sql\": \"%s\"}".formatted(sql)))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
