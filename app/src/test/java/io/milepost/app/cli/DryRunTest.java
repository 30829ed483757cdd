package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
  private static final String TRIPS =
      """
      region,origin_coord,destination_coord,datetime,datasource
      Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:00,tram_app
      Alden,POINT (14.5 91),POINT (14.75 50.5),2018-05-28 08:00:00,tram_app
      """;

  @TempDir private Path directory;

  @Test
  void makesNoHome() throws IOException {
    Path home = directory.resolve("deep/home");

    Milepost.Run run = dryRun(home);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(home.getParent()).doesNotExist();
  }

  @Test
  void tellsAllInJson() throws IOException {
    assertThat(dryRun(directory.resolve("home")).out())
        .contains("\"load_id\": null, \"dry_run\": true, \"dataset\": \"trips\"")
        .contains("\"state\": \"committed\", \"rows_read\": 2, \"rows_loaded\": 1")
        .contains("\"covered\": {\"from\": \"2018-05-07\", \"to\": \"2018-05-14\", \"weeks\": 1}")
        .contains("\"rejected\": {\"lat_out_of_range\": 1}");
  }

  @Test
  void leavesTheLedgerAsItIs() throws IOException {
    Path home = directory.resolve("home");
    Milepost milepost = new Milepost(home);
    milepost.run("ingest", trips().toString());
    String before = milepost.run("loads", "--format", "json").out();

    assertThat(dryRun(home).out()).contains("already_loaded");
    assertThat(milepost.run("loads", "--format", "json").out()).isEqualTo(before);
  }

  private Milepost.Run dryRun(Path home) throws IOException {
    return new Milepost(home).run("ingest", trips().toString(), "--dry-run", "--format=json");
  }

  private Path trips() throws IOException {
    return Files.writeString(directory.resolve("trips.csv"), TRIPS);
  }
}
