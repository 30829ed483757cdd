package io.milepost.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Milepost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryAfterLoadsTest {
  @TempDir private Path directory;
  private Path home;
  private Milepost milepost;

  @BeforeEach
  void openHome() throws IOException {
    home = Files.createDirectory(directory.resolve("home"));
    milepost = new Milepost(home);
  }

  private String made(int seed) {
    Path file = directory.resolve("trips-%d.csv".formatted(seed));
    milepost.run(
        "generate",
        "trips",
        "--rows=3000",
        "--cities=2",
        "--routes=5",
        "--noise=0.1",
        "--seed=" + seed,
        "--output=" + file);
    return file.toString();
  }

  private void configure(String yaml) throws IOException {
    Files.writeString(home.resolve("routes.yaml"), yaml);
  }

  private String listed() {
    return milepost.run("routes", "list", "--format=csv").out();
  }

  @Test
  void looksForRoutesWhenTripsWereLoaded() throws IOException {
    configure("discover_after_loads: true\n");

    Milepost.Run load = milepost.run("ingest", made(7));

    assertThat(load.exitCode()).isZero();
    assertThat(load.out()).contains("committed");
    assertThat(load.err()).startsWith("Found 5 routes; ");
    assertThat(listed().lines()).hasSize(6);
  }

  @Test
  void leavesRoutesAloneWhenNothingWasLoaded() throws IOException {
    String file = made(7);
    configure("discover_after_loads: true\n");
    milepost.run("ingest", file);

    assertThat(milepost.run("ingest", file).err()).isEmpty();
  }

  @Test
  void isNotDoneUnasked() {
    assertThat(milepost.run("ingest", made(7)).err()).isEmpty();
    assertThat(listed().lines()).hasSize(1);
  }

  @Test
  void takesTheSettingsOfTheHome() throws IOException {
    configure("discover_after_loads: true\nmin_trips: 2900\n");

    assertThat(milepost.run("ingest", made(7)).err()).startsWith("Found 0 routes; ");
  }

  @Test
  void wrongSettingsAreToldBeforeAnythingIsLoaded() throws IOException {
    configure("discover_after_load: true\n");

    Milepost.Run load = milepost.run("ingest", made(7));

    assertThat(load.exitCode()).isEqualTo(2);
    assertThat(load.err())
        .contains("routes.yaml:1:1: Unknown key 'discover_after_load'.")
        .contains("Did you mean 'discover_after_loads'?");
    assertThat(milepost.run("loads").exitCode()).isEqualTo(2);
  }
}
