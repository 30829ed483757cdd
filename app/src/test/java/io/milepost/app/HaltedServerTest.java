package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.Server;
import io.milepost.app.config.server.ServerSettings;
import io.milepost.app.load.OpenHome;
import io.milepost.model.LoadEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A request with a key is carried out once, also when the server dies while it takes it in. */
@Timeout(180)
class HaltedServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FILE =
      """
      --cut
      Content-Disposition: form-data; name="file"; filename="%1$s.csv"

      region,origin_coord,destination_coord,datetime,datasource
      %1$s,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:01,tram_app
      """;

  @TempDir private Path home;
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> send(String address) throws IOException, InterruptedException {
    String form = FILE.formatted("Alden") + FILE.formatted("Birch") + "--cut--\n";
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "/v1/ingestions?allow_duplicates"))
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("Idempotency-Key", "both")
            .header("Prefer", "wait=60")
            .POST(BodyPublishers.ofString(form.replace("\n", "\r\n")))
            .build(),
        BodyHandlers.ofString());
  }

  private Process serve(String halting) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            HaltedServerTest.class.getName(),
            home.toString(),
            halting)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String address(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return out.readLine();
  }

  @Test
  void aRequestThatIsSentAgainAfterTheCrashIsNotCarriedOutAgain() throws Exception {
    Process dying = serve("halting");
    String lost = address(dying);
    assertThatThrownBy(() -> send(lost)).isInstanceOf(IOException.class);
    assertThat(dying.waitFor()).isEqualTo(99);

    Process server = serve("");
    try {
      HttpResponse<String> answer = send(address(server));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode loads = MAPPER.readTree(answer.body()).path("loads");
      assertThat(loads.findValuesAsText("load_id")).containsExactly("1", "2");
      assertThat(loads.findValuesAsText("state")).containsOnly("committed");
    } finally {
      server.getOutputStream().close();
      server.waitFor();
    }
    Milepost.Run counts =
        new Milepost(home)
            .run(
                "query",
                "SELECT (SELECT count(*) FROM load) loads, (SELECT count(*) FROM trips) trips",
                "--format=csv");
    assertThat(counts.out().lines()).containsExactly("loads,trips", "2,2");
  }

  /** A server that halts, when it is to, as soon as the first load of a request is told of. */
  public static void main(String[] arguments) throws IOException {
    Clock clock = Clock.systemUTC();
    OpenHome home = HeldHome.open(new Home(Path.of(arguments[0])), clock);
    if (arguments[1].equals("halting")) {
      var unused = home.events().listen(HaltedServerTest::halt);
    }
    try (home;
        Server server = Serving.start(home, ServerSettings.LOCAL, notice -> {}, clock)) {
      System.out.println(server.address());
      var unused = System.in.read();
    }
  }

  private static void halt(LoadEvent event) {
    if (event.kind() == LoadEvent.Kind.QUEUED) {
      Runtime.getRuntime().halt(99);
    }
  }
}
