package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import io.milepost.app.api.TestServer;
import io.milepost.app.api.TestSettings;
import io.milepost.app.config.Home;
import io.milepost.app.config.server.ApiKeys;
import io.milepost.app.config.server.Scope;
import io.milepost.app.config.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files brought by the page, and loads as it tells of them. */
class LoadsOnPageTest extends InBrowser {
  private static final String BAD_ROW =
      "Prague,nowhere,POINT (14.4 50.1),2018-05-28 09:03:40,funny_car\n";
  private static final String LOADED = "#loads [data-load='%d'][data-state=committed]";

  /** As a browser does it when files fall on a page. */
  private static final String DROP =
      """
      ({name, text}) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], name));
        return carried;
      }""";

  @Test
  void whatIsDroppedOnAnEmptyHomeIsLoadedAndItsRejectionsTold() throws IOException {
    try (TestServer server = TestServer.start(directory.resolve("home"));
        Visit visit = Visit.to(chromium, server).ready()) {
      assertThat(visit.find(".empty").isVisible()).isTrue();
      visit.picture("empty");
      drop(visit, "trips.csv", MadeTrips.csv(500) + BAD_ROW);
      visit.page().waitForSelector(LOADED.formatted(1));
      visit.awaitText("#summary", "500 trips");

      assertThat(visit.find(".empty").isVisible()).isFalse();
      visit.find("button.warn").click();
      visit.awaitText("#rejections-rows", "expected POINT (lon lat), found 'nowhere'");
      visit.picture("rejections");
      Download saved = visit.page().waitForDownload(() -> visit.find("#rejections-save").click());
      assertThat(Files.readString(saved.path())).contains("nowhere", "bad_point");
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static void drop(Visit visit, String name, String text) {
    JSHandle files = visit.page().evaluateHandle(DROP, Map.of("name", name, "text", text));
    visit.page().dispatchEvent("#panel", "dragenter", Map.of("dataTransfer", files));
    assertThat(visit.find(".dropping").isVisible()).isTrue();
    visit.page().dispatchEvent("#panel", "drop", Map.of("dataTransfer", files));
    assertThat(visit.find(".dropping").isVisible()).isFalse();
  }

  @Test
  void progressIsSeenWhileALoadGoesOn() throws IOException {
    ServerSettings settings = TestSettings.fetchingFrom("127.0.0.1");
    try (SlowSource source = new SlowSource(MadeTrips.csv(50_000));
        TestServer server = TestServer.start(directory.resolve("home"), settings);
        Visit visit = Visit.to(chromium, server).ready()) {
      visit.awaitText("#live", "live");
      String order = "{\"address\": \"%s\"}".formatted(source.address());
      assertThat(server.post("/v1/ingestions", "application/json", order).statusCode())
          .isEqualTo(202);
      visit.page().waitForSelector("#loads [data-load='1'][data-state=running] progress");
      visit.awaitText("#loads .load-words", "MB");
      visit.picture("progress");
      visit.find("#loads .load-actions button").focus();
      String words = visit.find("#loads .load-words").textContent();
      visit
          .page()
          .waitForFunction(
              "words => document.querySelector('#loads .load-words').textContent !== words", words);
      assertThat(visit.focused()).contains("Cancel");
      source.goOn();
      visit.page().waitForSelector(LOADED.formatted(1));

      visit.awaitText("#loads .load-words", "50,000 rows loaded");
      visit.awaitText("#summary", "50,000 trips");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void aPageOfAServerWithKeysAsksForOne() {
    ApiKeys keys = new ApiKeys(new Home(directory.resolve("home")));
    String key = keys.add("bringer", Scope.INGEST, Clock.systemUTC());
    try (TestServer server = TestServer.start(directory.resolve("home"));
        Visit visit = Visit.to(chromium, server)) {
      Page page = visit.page();
      page.waitForSelector("#key-dialog[open]");
      visit.awaitText("#key-reason", "found none");
      give(visit, "mp.bringer.guess");
      visit.awaitText("#key-reason", "does not know");
      visit.picture("key");
      give(visit, "mp.schlüssel.x");
      assertThat(visit.find("#key").evaluate("input => input.validationMessage"))
          .asString()
          .startsWith("Expected a key of letters");
      give(visit, key);
      visit.ready().awaitText("#live", "live");
      drop(visit, "trips.csv", TestServer.TRIPS);
      page.waitForSelector(LOADED.formatted(1));
      visit.awaitText("#summary", "3 trips");

      assertThat(page.evaluate("sessionStorage.getItem('milepost.key')")).isEqualTo(key);
      assertThat(visit.find("#key").inputValue()).isEmpty();
      assertThat(visit.faults()).allMatch(fault -> fault.contains("401 (Unauthorized)"));
      visit.find("summary:has-text('Strongest routes')").click();
      visit.find("#discover").click();
      visit.awaitText("#notices", "Expected a key of scope 'admin' or wider");
    }
  }

  @Test
  void aKeyThatNoHeaderCanCarryIsAskedForAgain() {
    ApiKeys keys = new ApiKeys(new Home(directory.resolve("home")));
    String key = keys.add("reader", Scope.READ, Clock.systemUTC());
    try (TestServer server = TestServer.start(directory.resolve("home"));
        Visit visit = Visit.to(chromium, server)) {
      visit.page().waitForSelector("#key-dialog[open]");
      visit.page().evaluate("sessionStorage.setItem('milepost.key', 'mp.schlüssel.x')");
      visit.page().reload();
      visit.page().waitForSelector("#key-dialog[open]");
      give(visit, key);
      visit.ready().awaitText("#live", "live");
    }
  }

  private static void give(Visit visit, String key) {
    visit.find("#key").fill(key);
    visit.find("#key-dialog button").click();
  }

  @Test
  void problemsAreToldInTheServersWords() {
    try (TestServer server = TestServer.start(directory.resolve("home"));
        Visit visit = Visit.to(chromium, server).ready()) {
      drop(visit, "notes.txt", "nothing of use");
      visit.page().waitForSelector("#loads [data-load='1'] .load-error");
      List<String> told = visit.find("#loads .load-error").allTextContents();

      assertThat(told)
          .containsExactly(TestServer.json(server.get("/v1/loads/1")).path("error").asText());
      assertThat(visit.faults()).isEmpty();
    }
  }
}
