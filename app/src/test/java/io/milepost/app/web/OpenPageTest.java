package io.milepost.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.app.api.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page that stays open: what it was told is gone, refused, or was missed. */
class OpenPageTest extends InBrowser {
  private static final String WEEKLY = "/v1/reports/weekly-average";

  /** A triangle over Fiji, as it is drawn where the map goes on past 180 degrees. */
  private static final String ACROSS =
      """
      async () => {
        const { boundsOf, polygonOf } = await import('/page/script/antimeridian.js');
        const area = polygonOf([[178, -20], [184, -17], [178, -14]]);
        return { geojson: JSON.stringify(area), bounds: boundsOf(area) };
      }""";

  private TestServer serve(int port) {
    return TestServer.startOn(directory.resolve("home"), port);
  }

  private static void ingest(TestServer server, String csv) {
    assertThat(server.ingest(csv).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusedQuestionLeavesNoAnswerOfAnother() {
    try (TestServer server = serve(0)) {
      ingest(server, TestServer.TRIPS);
      try (Visit visit = Visit.to(chromium, server).ready()) {
        assertThat(visit.find("data.average").count()).isEqualTo(1);
        askBox(visit, 14, 51, 15, 50);
        visit.awaitText("#notices", "found south 51.0 above north 50.0");
        visit.ready();

        assertThat(visit.find("#area-name").textContent()).isEqualTo("Box 14, 51, 15, 50");
        assertThat(visit.find("data.average, #series-rows tr").count()).isZero();
        assertThat(visit.find("#facts").textContent()).isEmpty();
        assertThat(visit.page().evaluate("Chart.getChart('series') === undefined")).isEqualTo(true);
      }
    }
  }

  private static void askBox(Visit visit, int... sides) {
    visit.find("summary:has-text('Type a box')").click();
    List<String> names = List.of("west", "south", "east", "north");
    for (int i = 0; i < sides.length; i++) {
      visit.find("#" + names.get(i)).fill(String.valueOf(sides[i]));
    }
    visit.find("#typed-box button").click();
  }

  @Test
  void aPolygonAcrossTheAntimeridianIsCutInTwo() {
    try (TestServer server = serve(0)) {
      String trip = "Fiji,POINT (%s -17),POINT (178 -18),2018-05-28 09:03:40,boat\n";
      String header = TestServer.TRIPS.substring(0, TestServer.TRIPS.indexOf('\n') + 1);
      String far = trip.formatted("175") + trip.formatted("-175");
      ingest(server, header + trip.formatted("179") + trip.formatted("-179") + far);
      try (Visit visit = Visit.to(chromium, server).ready()) {
        Map<?, ?> made = (Map<?, ?>) visit.page().evaluate(ACROSS);
        String geojson = String.valueOf(made.get("geojson"));
        JsonNode told = TestServer.json(server.post(WEEKLY, "application/geo+json", geojson));

        assertThat(geojson).startsWith("{\"type\":\"MultiPolygon\"");
        assertThat(made.get("bounds")).isEqualTo(List.of(178, -20, -176, -14));
        assertThat(told.path("trips").asLong()).isEqualTo(2);
      }
    }
  }

  @Test
  void whatHappenedWhileTheServerWasAwayIsShownWhenItIsBack() {
    TestServer first = serve(0);
    int port = first.port();
    ingest(first, TestServer.TRIPS);
    try (Visit visit = Visit.to(chromium, first).ready()) {
      visit.awaitText("#live", "live");
      first.close();
      visit.awaitText("#live", "connecting");
      visit.page().selectOption("#region", "Prague");
      visit.awaitText("#notices", "The server does not answer");
      visit.page().waitForFunction("() => !document.querySelector('#figures data')");
      try (TestServer second = serve(port)) {
        ingest(second, TestServer.TRIPS.replace("2018", "2019"));
        visit.awaitText("#summary", "6 trips");
        visit.awaitText("#facts", "4 trips in");

        assertThat(visit.find("#area-name").textContent()).isEqualTo("Region Prague");
        assertThat(visit.find("#loads .load").count()).isEqualTo(2);
      }
    }
  }

  @Test
  void theFocusStaysWhereItIsWhenFiguresAreMadeAnew() {
    try (TestServer server = serve(0)) {
      ingest(server, TestServer.TRIPS);
      try (Visit visit = Visit.to(chromium, server).ready()) {
        askBox(visit, 14, 50, 15, 51);
        visit.awaitText("#facts", "2 trips in");
        visit.find("input[value=origin]").focus();
        visit.page().keyboard().press("ArrowDown");
        ingest(server, TestServer.TRIPS.replace("2018", "2019"));
        visit.awaitText("#facts", "4 trips in");

        assertThat(visit.page().evaluate("document.activeElement.value")).isEqualTo("destination");
      }
    }
  }

  @Test
  void aRegionThatIsGoneIsNoLongerAskedAbout() {
    try (TestServer server = serve(0)) {
      ingest(server, TestServer.TRIPS);
      ingest(server, TestServer.TRIPS.replace("Prague", "Brno").replace("2018", "2019"));
      try (Visit visit = Visit.to(chromium, server).ready()) {
        visit.awaitText("#live", "live");
        visit.page().selectOption("#region", "Brno");
        visit.awaitText("#facts", "2 trips in");
        assertThat(server.post("/v1/loads/2/undo", "application/json", "{}").statusCode())
            .isEqualTo(200);
        visit.awaitText("#area-name", "All trips");
        visit.awaitText("#facts", "3 trips in");

        assertThat(visit.find("#region").inputValue()).isEmpty();
        assertThat(visit.find(".notice").count()).isZero();
        assertThat(visit.faults()).isEmpty();
      }
    }
  }
}
