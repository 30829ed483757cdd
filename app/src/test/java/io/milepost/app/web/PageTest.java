package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.milepost.app.api.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, held against the API behind it. */
class PageTest extends InBrowser {
  private static final String WEEKLY = "/v1/reports/weekly-average?";
  private static final List<String> MATCHES = List.of("origin", "destination", "both", "either");

  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(directory.resolve("home"));
    assertThat(server.ingest(MadeTrips.csv(3_000)).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.notices()).isEmpty();
  }

  @Test
  void aDrawnBoxIsAnsweredForEveryMatch() {
    try (Visit visit = Visit.to(chromium, server).ready()) {
      visit.page().selectOption("#region", "Prague");
      visit.awaitText("#area-name", "Region Prague");
      visit.find("#draw-box").click();
      drag(visit, 0.3, 0.3, 0.7, 0.75);
      visit.awaitText("#area-name", "Box");
      visit.page().waitForSelector("data[data-match=either]");
      String sides = sides(visit);

      for (String match : MATCHES) {
        JsonNode told = asked("bbox=" + sides + "&match=" + match);
        assertThat(told.path("trips").asLong()).as(match).isPositive();
        assertThat(visit.shownAverage(match))
            .as(match)
            .isEqualTo(told.path("weekly_average").asDouble());
      }
      assertSeries(visit, asked("bbox=" + sides));
      visit.find(".figure:has(input[value=both])").click();
      visit.awaitText("#facts", facts(asked("bbox=" + sides + "&match=both")));
      visit.picture("box");
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static void drag(Visit visit, double left, double top, double right, double bottom) {
    BoundingBox map = visit.find("#map").boundingBox();
    visit.page().mouse().move(map.x + left * map.width, map.y + top * map.height);
    visit.page().mouse().down();
    visit.page().mouse().move(map.x + right * map.width, map.y + bottom * map.height);
    visit.page().mouse().up();
  }

  /** The drawn box, which can be corrected by typing. */
  private static String sides(Visit visit) {
    List<String> sides = new ArrayList<>();
    for (String side : List.of("west", "south", "east", "north")) {
      sides.add(visit.find("#" + side).inputValue());
    }
    return String.join(",", sides);
  }

  private JsonNode asked(String question) {
    return TestServer.json(server.get(WEEKLY + question));
  }

  private static String facts(JsonNode answer) {
    return String.format(
        Locale.ENGLISH,
        "%,d trips in %d weeks",
        answer.path("trips").asLong(),
        answer.path("weeks").asLong());
  }

  private static void assertSeries(Visit visit, JsonNode answer) {
    List<String> shown = visit.find("#series-rows tr > .number").allTextContents();
    List<String> told = new ArrayList<>();
    answer
        .path("series")
        .forEach(
            week -> told.add(String.format(Locale.ENGLISH, "%,d", week.path("trips").asLong())));
    assertThat(shown).isEqualTo(told);
    assertThat(visit.page().evaluate("Chart.getChart('series').data.datasets[1].data.length"))
        .isEqualTo(told.size());
  }

  @Test
  void aDrawnPolygonIsAnswered() {
    try (Visit visit = Visit.to(chromium, server).ready()) {
      visit.page().selectOption("#region", "Turin");
      visit.awaitText("#area-name", "Region Turin");
      List<String> bodies = new ArrayList<>();
      visit.page().onRequest(request -> add(bodies, request.postData()));
      visit.find("#draw-polygon").click();
      BoundingBox map = visit.find("#map").boundingBox();
      double[][] corners = {{0.3, 0.3}, {0.7, 0.35}, {0.5, 0.8}};
      for (double[] corner : corners) {
        visit.page().mouse().click(map.x + corner[0] * map.width, map.y + corner[1] * map.height);
      }
      visit.find("#map").press("Enter");
      visit.awaitText("#area-name", "Polygon");
      visit.page().waitForSelector("data[data-match=either]");

      String polygon = bodies.get(bodies.size() - 1);
      JsonNode told =
          TestServer.json(server.post(WEEKLY + "match=both", "application/geo+json", polygon));
      assertThat(told.path("trips").asLong()).isPositive();
      assertThat(visit.shownAverage("both")).isEqualTo(told.path("weekly_average").asDouble());
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static void add(List<String> bodies, String body) {
    if (body != null) {
      bodies.add(body);
    }
  }

  @Test
  void allCanBeDoneByKeyboard() {
    try (Visit visit = Visit.to(chromium, server).ready()) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(visit.focused()).contains("Skip the map");
      page.keyboard().press("Enter");
      tabTo(visit, "Type a box");
      page.keyboard().press("Enter");
      for (String side : List.of("14.3", "50", "14.5", "50.1")) {
        page.keyboard().press("Tab");
        page.keyboard().type(side);
      }
      page.keyboard().press("Enter");
      visit.awaitText("#area-name", "Box 14.3, 50, 14.5, 50.1");
      page.waitForSelector("data[data-match=either]");
      visit.find("input[value=origin]").focus();
      page.keyboard().press("ArrowDown");
      visit.awaitText("#facts", facts(asked("bbox=14.3,50,14.5,50.1&match=destination")));
      visit.picture("keyboard");
      tabTo(visit, "new-area");
      page.keyboard().type("centre");
      page.keyboard().press("Enter");
      visit.awaitText("#areas", "centre");

      assertThat(asked("area=centre").path("trips").asLong()).isPositive();
      assertThat(visit.find("#area-name").textContent()).isEqualTo("centre");
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static void tabTo(Visit visit, String name) {
    int most = 60;
    while (!visit.focused().contains(name)) {
      assertThat(most--).as("'%s' can be reached", name).isPositive();
      visit.page().keyboard().press("Tab");
    }
  }

  @Test
  void theMapShowsWhereTripsBeginAndTheStrongestRoutes() {
    try (Visit visit = Visit.to(chromium, server).ready()) {
      visit.page().selectOption("#region", "Prague");
      visit.find("summary:has-text('Strongest routes')").click();
      visit.find("#discover").click();
      visit.page().waitForSelector("path.flow");
      JsonNode routes = TestServer.json(server.get("/v1/routes?region=Prague"));

      visit.awaitText("#routes-count", "(" + routes.path("routes").size() + ")");
      assertThat(visit.find("#ramp li").count()).isPositive();
      assertThat(visit.find(".region-name").allTextContents()).containsExactly("Prague");
      visit.picture("routes");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void itIsFineOnAPhoneAndAtNight() {
    try (Visit visit = Visit.to(chromium, server, 390, 844, ColorScheme.DARK).ready()) {
      assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
          .isEqualTo("dark");
      visit.page().selectOption("#region", "Hamburg");
      visit.awaitText("#area-name", "Region Hamburg");
      visit.assertFits();
      visit.picture("phone");
      visit.find("#loads-title").scrollIntoViewIfNeeded();
      visit.assertFits();
      visit.picture("phone-loads");
      assertThat(visit.faults()).isEmpty();
    }
    try (Visit visit = Visit.to(chromium, server, 1360, 860, ColorScheme.DARK).ready()) {
      visit.page().selectOption("#region", "Prague");
      visit.awaitText("#area-name", "Region Prague");
      visit.picture("dark");
      visit.find("#theme").click();
      assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
          .isEqualTo("light");
      assertThat(visit.faults()).isEmpty();
    }
  }
}
