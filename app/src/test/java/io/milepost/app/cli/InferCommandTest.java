package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import io.milepost.app.Milepost.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts as users make them: drafted, kept in the home, found right, and loaded by. */
class InferCommandTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir private Path directory;
  private Milepost milepost = new Milepost(Path.of("none"));

  @BeforeEach
  void openHome() throws IOException {
    Files.createDirectories(directory.resolve("home/datasets"));
    milepost = new Milepost(directory.resolve("home"));
  }

  private Run infer(Path file, String name, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("datasets", "infer", file.toString(), "--dataset", name));
    command.addAll(List.of(more));
    Run run = milepost.run(command);
    if (run.exitCode() == 0) {
      Files.writeString(directory.resolve("home/datasets/" + name + ".yaml"), run.out());
    }
    return run;
  }

  private void requireLoads(Path file, String name, long rows, int rejected) {
    Run validated = milepost.run("datasets", "validate");
    assertThat(validated.exitCode()).as(validated.out()).isZero();
    Run loaded = milepost.run("ingest", file.toString(), "--dataset", name, "--format", "json");
    assertThat(loaded.out())
        .contains(
            "\"state\": \"committed\"",
            "\"rows_loaded\": " + rows,
            "\"rows_rejected\": " + rejected);
  }

  @Test
  void draftsTrips() throws IOException {
    Path bikes = EXAMPLES.resolve("bike-share/2014-07.csv");
    Run run = infer(bikes, "bikes");
    assertThat(run.out())
        .contains("table: trips", "{lon: \"start station longitude\"", "constant: unknown");
    assertThat(run.err()).contains("ASK: In which region", "looks like trips; for a table");
    assertThat(run.err()).contains("The draft does not take 3 rows");
    long rows = Files.readAllLines(bikes).size() - 1L - 3;
    requireLoads(bikes, "bikes", rows, 3);
    assertThat(milepost.run("query", "SELECT count(*) AS n FROM trips", "--format", "csv").out())
        .contains(String.valueOf(rows));
  }

  @Test
  void tellsOfTheBuiltInDataset() throws IOException {
    Path trips = EXAMPLES.resolve("trips-1000.csv");
    Run run = infer(trips, "mine", "--kind", "trips");
    assertThat(run.err())
        .contains("The built-in dataset 'trips' reads", "milepost ingest " + trips);
    requireLoads(trips, "mine", 1000, 0);
  }

  @Test
  void draftsATableOfTripsWhenAskedTo() throws IOException {
    Path trips = EXAMPLES.resolve("trips-1000.csv");
    assertThat(infer(trips, "mine", "--kind", "table").out()).contains("table: mine");
    requireLoads(trips, "mine", 1000, 0);
  }

  @Test
  void draftsAreas() throws IOException {
    Path districts = EXAMPLES.resolve("areas/districts.geojson");
    assertThat(infer(districts, "districts").out()).contains("table: areas", "properties.name");
    requireLoads(districts, "districts", 2, 1);
    assertThat(milepost.run("areas", "list").out()).contains("Harbour");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path airports = directory.resolve("airports.csv");
    Files.writeString(airports, "code,LATITUDE,LONGITUDE\nABE,40.6,-75.4\nABI,32.4,-99.6\n");
    Run noTrips = infer(airports, "airports", "--kind", "trips");
    assertThat(noTrips.exitCode()).isEqualTo(2);
    assertThat(noTrips.err())
        .contains("Expected two points and a time", "found 'LONGITUDE, LATITUDE' and no time");
    Run noAreas = infer(airports, "airports", "--kind", "areas");
    assertThat(noAreas.exitCode()).isNotZero();
    assertThat(noAreas.err()).contains("GeoJSON");
    assertThat(infer(airports, "airports", "--kind", "cars").err())
        .contains("expected trips, table or areas, found 'cars'");
  }
}
