package io.milepost.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import io.milepost.model.LoadCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program makes up for the examples is what they declare. */
class GeneratedSamplesTest {
  @TempDir private Path directory;

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path events(String folder, String... options) {
    Path output = directory.resolve(folder);
    List<String> arguments =
        Stream.concat(
                Stream.of("generate", "vehicle-events", "--output", output.toString()),
                Stream.of(options))
            .toList();
    assertThat(new Milepost(directory).run(arguments).exitCode()).isZero();
    return output;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String all(Path folder) throws IOException {
    return files(folder).stream().map(GeneratedSamplesTest::text).collect(Collectors.joining());
  }

  @Test
  void vehicleEventsLoadAsDeclared() throws IOException {
    Path folder = events("events", "--rows", "20k", "--days", "2");

    try (ExampleHome home = new ExampleHome(directory.resolve("home"))) {
      LoadCounts counts = home.load("vehicle-events", "vehicle-events", all(folder));

      assertThat(counts.rowsRead()).isEqualTo(20_000);
      assertThat(counts.rowsLoaded()).isEqualTo(20_000);
      assertThat(
              home.query(
                  "SELECT count(*) FILTER (WHERE lon IS NULL) > 5, count(*) FILTER (WHERE state = 'in service') > 5,"
                      + " count(*) FILTER (WHERE state <> 'in service') > 5 FROM vehicle_now"))
          .containsExactly("true true true");
      assertThat(
              home.query(
                  "SELECT bool_and(meters_travelled >= 0), max(meters_travelled) < 1000000, sum(meters_travelled) > 1000000,"
                      + " bool_and(seconds_in_service BETWEEN 0 AND 90000) FROM usage_by_vehicle"))
          .containsExactly("true true true true");
      assertThat(
              home.query(
                  "SELECT count(*) > 20, bool_and(vehicles > 0)"
                      + " FROM usage_by_period JOIN operating_period USING (organization_id, period_id)"))
          .containsExactly("true true");
    }
  }

  @Test
  void filesAreNamedByTheirFirstEventAndHoldOneDay() throws IOException {
    Path folder = events("events", "--rows", "5000", "--days", "3", "--seed", "4");

    assertThat(files(folder)).hasSizeGreaterThan(50);
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      assertThat(name).matches("2019-06-0[1-3]-\\d\\d-\\d\\d-\\d\\d-events\\.json");
      String day = name.substring(0, 10);
      assertThat(text(file).lines()).allMatch(line -> line.contains("\"at\":\"%sT".formatted(day)));
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    assertThat(all(events("a", "--rows", "2k", "--seed", "7")))
        .isEqualTo(all(events("b", "--rows", "2k", "--seed", "7")))
        .isNotEqualTo(all(events("c", "--rows", "2k", "--seed", "8")));
    assertThat(flights("--rows", "2k", "--seed", "7"))
        .isEqualTo(flights("--rows", "2k", "--seed", "7"))
        .isNotEqualTo(flights("--rows", "2k", "--seed", "8"));
  }

  private String flights(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "generate", "flights",
                    "--output", directory.resolve("flights.csv").toString(),
                    "--airports", directory.resolve("airports.csv").toString(),
                    "--airlines", directory.resolve("airlines.json").toString()),
                Stream.of(options))
            .toList();
    assertThat(new Milepost(directory).run(arguments).exitCode()).isZero();
    return text(directory.resolve("flights.csv"));
  }

  @Test
  void flightsLoadAsDeclared() {
    String flights = flights("--rows", "10k");

    try (ExampleHome home = new ExampleHome(directory.resolve("home"))) {
      home.load("flights", "airports", text(directory.resolve("airports.csv")));
      home.load("flights", "airlines", text(directory.resolve("airlines.json")));
      LoadCounts counts = home.load("flights", "flights", flights);

      assertThat(counts.rowsLoaded()).isEqualTo(10_000);
      assertThat(
              home.query(
                  "SELECT count(*) FILTER (WHERE airline IS NULL OR origin_airport IS NULL"
                      + " OR flight_date IS NULL), count(DISTINCT flight_date) FROM flights_details"))
          .containsExactly("0 365");
      assertThat(home.query("SELECT count(*) > 500 FROM delayed_flights_agg"))
          .containsExactly("true");
      // What a flight says of itself adds up.
      assertThat(
              home.query(
                  "SELECT count(*) FROM flights WHERE NOT cancelled AND NOT diverted AND ("
                      + "elapsed_time <> taxi_out + air_time + taxi_in"
                      + " OR arrival_delay <> departure_delay + elapsed_time - scheduled_time"
                      + " OR arrival_delay >= 15 AND arrival_delay <> air_system_delay + security_delay"
                      + " + airline_delay + late_aircraft_delay + weather_delay)"))
          .containsExactly("0");
      assertThat(
              home.query(
                  "SELECT count(*) FILTER (WHERE cancelled) > 50, count(*) FILTER (WHERE diverted) > 5,"
                      + " bool_and(regexp_matches(scheduled_departure, '^[0-2][0-9][0-5][0-9]$')) FROM flights"))
          .containsExactly("true true true");
    }
  }

  @Test
  void anEmptyNumberOfRowsIsRight() throws IOException {
    assertThat(flights("--rows", "0")).hasLineCount(1);
    assertThat(files(events("none", "--rows", "0"))).isEmpty();
  }
}
