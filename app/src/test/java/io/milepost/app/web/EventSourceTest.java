package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.milepost.app.api.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser's own EventSource over a restart of the server: no event is lost, none told twice. */
class EventSourceTest {
  /** All that a subscriber to all events has heard, and how often it was connected. */
  private static final String SUBSCRIBE =
      """
      () => {
        window.heard = [];
        window.opened = 0;
        const source = new EventSource('/v1/events?after=0');
        source.onopen = () => window.opened++;
        for (const kind of ['queued', 'started', 'progress', 'step_completed', 'committed']) {
          source.addEventListener(kind, (event) => window.heard.push(event.lastEventId));
        }
      }""";

  @TempDir Path directory;

  @Test
  void itGoesOnWhereItWas() {
    Path home = directory.resolve("home");
    Page page;
    int port;
    try (Chromium chromium = Chromium.launch()) {
      try (TestServer first = TestServer.startOn(home, 0)) {
        port = first.port();
        page = chromium.browser().newPage();
        page.navigate(first.address() + "/page/icon.svg");
        page.evaluate(SUBSCRIBE);
        ingest(first, "2018");
        awaitHeard(page, last(first));
      }
      try (TestServer second = TestServer.startOn(home, port)) {
        ingest(second, "2019");
        ingest(second, "2020");
        awaitHeard(page, last(second));

        assertThat(page.evaluate("window.heard")).isEqualTo(ids(last(second)));
        assertThat(page.evaluate("window.opened")).isEqualTo(2);
      }
    }
  }

  private static void ingest(TestServer server, String year) {
    assertThat(server.ingest(TestServer.TRIPS.replace("2018", year)).statusCode()).isEqualTo(200);
  }

  private static long last(TestServer server) {
    return TestServer.json(
            server.send(server.request("/v1/events?after=0").header("Accept", "application/json")))
        .path("last_id")
        .asLong();
  }

  private static void awaitHeard(Page page, long last) {
    page.waitForFunction("last => window.heard.includes(last)", String.valueOf(last));
  }

  private static List<String> ids(long last) {
    return new ArrayList<>(LongStream.rangeClosed(1, last).mapToObj(String::valueOf).toList());
  }
}
