package io.milepost.app.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples as a user runs them: from a declaration and a file to the rows of a view. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir private Path directory;
  private Path home;
  private Milepost milepost;

  @BeforeEach
  void copyDeclarations() throws IOException {
    home = directory.resolve("home");
    milepost = new Milepost(home);
    for (String example : List.of("vehicle-events", "flights", "areas")) {
      copy(EXAMPLES.resolve(example), home.resolve("datasets"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void eventsOfADayBecomeTracksAndBadOnesAreKept() throws IOException {
    Path inbox = Files.createDirectories(home.resolve("inbox/vehicle-events"));
    Files.writeString(
        inbox.resolve("2019-06-01-10-00-00-events.json"),
        """
        {"event":"register","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v1"},"organization_id":"o"}
        {"event":"update","on":"vehicle","at":"2019-06-01T08:10:00Z","data":{"id":"v1","location":{"lat":50.1,"lng":14.4,"at":"2019-06-01T08:09:59Z"}},"organization_id":"o"}
        {"event":"update","on":"vehicle","at":"2019-06-01T08:20:00.5Z","data":{"id":"v1","location":{"lat":null,"lng":null,"at":null}},"organization_id":"o"}
        {"event":"create","on":"operating_period","at":"2019-06-01T07:00:00Z","data":{"id":"p1","start":"2019-06-01T07:00:00Z","finish":"2019-06-01T09:00:00Z"},"organization_id":"o"}
        {"on":"vehicle","at":"2019-06-01T08:00:00Z","data":{"id":"v1"}}
        {"event":"update","on":"vehicle","at":"yesterday","data":{"id":"v1"}}
        {"event":"update","on":"vehicle","at":"2019-06-01T08:00:00Z","data":{}}
        {"event":"update","on":"boat","at":"2019-06-01T08:00:00Z","data":{"id":"b"}}
        {"event":"update",
        [1, 2]
        """);
    Files.writeString(inbox.resolve("2019-06-02-10-00-00-events.json"), "not read today\n");

    assertThat(
            run(0, "ingest", "--dataset=vehicle-events", "--date=2019-06-01", "--max-rejected=90%"))
        .contains("10 rows read, 4 loaded, 0 duplicate, 6 rejected");
    assertThat(codes(1))
        .containsExactly(
            "5 missing_value",
            "6 bad_timestamp",
            "7 missing_value",
            "8 unknown_kind",
            "9 bad_json",
            "10 bad_json");
    assertThat(query("SELECT count(*) FROM vehicle_event")).isEqualTo("3");
    assertThat(query("SELECT count(*), min(vehicle_id) FROM vehicle_track")).isEqualTo("1,v1");
    assertThat(run(0, "ingest", "--dataset=vehicle-events", "--date=2019-06-01"))
        .contains("already loaded");
    assertThat(query("SELECT count(*) FROM vehicle_event")).isEqualTo("3");
    assertThat(home.resolve("landing/vehicle-events")).isDirectoryContaining("glob:**.zst");
  }

  @Test
  void flightsAreNamedByTheirReferencesAndBadOnesAreKept() throws IOException {
    Path flights = directory.resolve("flights.csv");
    Path airports = directory.resolve("airports.csv");
    Path airlines = directory.resolve("airlines.json");
    run(
        0,
        "generate",
        "flights",
        "--rows=500",
        "--output=" + flights,
        "--airports=" + airports,
        "--airlines=" + airlines);
    List<String> rows = Files.readAllLines(flights);
    String good = rows.get(1);
    Path bad = directory.resolve("bad.csv");
    String text =
        String.join("\n", rows)
            + "\n"
            + String.join(
                "\n",
                good + ",surplus",
                "2015,1,1",
                good.replaceFirst("\\d+", "next year"),
                good.replaceFirst("\\d+", ""),
                good.replaceFirst(",[A-Z]{2},", ",\"A\"A,"),
                good.replaceFirst(",[A-Z]{2},", ",\u00c4\u00c4,"))
            + "\n";
    Files.write(bad, text.getBytes(ISO_8859_1));

    run(0, "ingest", "--dataset=airports", airports.toString());
    run(0, "ingest", "--dataset=airlines", airlines.toString());
    assertThat(run(0, "ingest", "--dataset=flights", bad.toString()))
        .contains("506 rows read, 500 loaded, 0 duplicate, 6 rejected");
    assertThat(codes(3))
        .containsExactly(
            "502 too_many_fields",
            "503 too_few_fields",
            "504 bad_integer",
            "505 missing_value",
            "506 bad_quote",
            "507 bad_encoding");
    assertThat(query("SELECT count(*) FROM flights_details WHERE airline IS NOT NULL"))
        .isEqualTo("500");
    assertThat(
            query(
                "SELECT sum(delayed_flights) = (SELECT count(*) FROM flights WHERE arrival_delay > 0 AND NOT cancelled) FROM delayed_flights_agg"))
        .isEqualTo("true");

    Path unknown = directory.resolve("unknown.csv");
    Files.write(unknown, List.of(rows.get(0), good.replaceFirst(",[A-Z0-9]{2},", ",??,")), UTF_8);
    assertThat(run(3, "ingest", "--dataset=flights", unknown.toString()))
        .contains("refused")
        .contains("check reference_flights_airline (fail)")
        .contains("check row_change_flights (warn)");
    assertThat(run(0, "loads", "show", "4", "--format=json")).contains("\"passed\": false");
    assertThat(query("SELECT count(*) FROM flights")).isEqualTo("500");
  }

  @Test
  void featuresBecomeAreasToAskAbout() {
    Path features = EXAMPLES.resolve("areas/districts.geojson");

    run(0, "ingest", "--dataset=areas", features.toString());

    assertThat(run(0, "areas", "list")).contains("Old Town", "Harbour");
  }

  private String run(int exitCode, String... arguments) {
    Milepost.Run run = milepost.run(arguments);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return run.out();
  }

  private String query(String sql) {
    return run(0, "query", sql, "--format=csv").lines().skip(1).findFirst().orElseThrow();
  }

  /** Line and code of each rejection of a load. */
  private List<String> codes(long loadId) {
    String sql = "SELECT line || ' ' || code FROM reject WHERE load_id = %d ORDER BY line";
    return run(0, "query", sql.formatted(loadId), "--format=csv").lines().skip(1).toList();
  }
}
