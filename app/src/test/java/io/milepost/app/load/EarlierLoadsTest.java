package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Datasets;
import io.milepost.app.config.Landing;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.Dataset;
import io.milepost.model.LoadState;
import io.milepost.model.TableDataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content comes again: what counts is what the tables hold now. */
class EarlierLoadsTest {
  private static final String A = "id,name\n1,a\n2,b\n";
  private static final String B = "id,name\n1,c\n2,d\n";
  private static final String ALL = "SELECT id, name FROM cars ORDER BY id";

  @TempDir private Path directory;
  private CarsHome cars;

  @BeforeEach
  void open() {
    cars = new CarsHome(directory.resolve("home"));
  }

  @AfterEach
  void close() {
    cars.close();
  }

  private TableDataset declare(String mode) throws IOException {
    return cars.declare(mode, "name: {from: name, nullable: true}");
  }

  private LoadState load(TableDataset declared, String csv) {
    return cars.load(declared, csv).load().state();
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "upsert"})
  void whatWasReplacedSinceIsLoadedAgain(String mode) throws IOException {
    TableDataset declared = declare(mode);
    load(declared, A);
    load(declared, B);
    assertThat(load(declared, A)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, a] [2, b]");
    assertThat(load(declared, A)).isEqualTo(LoadState.ALREADY_LOADED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "upsert"})
  void aLoadThatWasUndoneDoesNotCount(String mode) throws IOException {
    TableDataset declared = declare(mode);
    load(declared, A);
    load(declared, B);
    cars.open.warehouse().undo(2);
    assertThat(load(declared, A)).isEqualTo(LoadState.ALREADY_LOADED);
    assertThat(load(declared, B)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.rows(ALL)).isEqualTo("[1, c] [2, d]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "replace", "upsert"})
  void aRebuildLeavesTheContentWhereItIs(String mode) throws IOException {
    TableDataset declared = declare(mode);
    load(declared, A);
    cars.rebuild(declared);
    assertThat(load(declared, A)).isEqualTo(LoadState.ALREADY_LOADED);
  }

  @Test
  void whatOnlyJoinsOthersIsThereHoweverMuchCameSince() throws IOException {
    TableDataset declared = declare("append");
    load(declared, A);
    load(declared, B);
    assertThat(load(declared, A)).isEqualTo(LoadState.ALREADY_LOADED);
  }

  @Test
  void areasThatOthersReplacedAreSavedAgainEvenWhenTheirLoadWasUndone() throws IOException {
    Files.writeString(
        cars.open.home().datasetsDirectory().resolve("zones.yaml"),
        "dataset: zones\ntable: areas\nload: upsert\nformat: {type: geojson}\ncolumns: {name: {from: [properties.name]}}\n");
    Dataset zones = new Datasets(cars.open.home()).get("zones");
    saveZone(zones, 1);
    saveZone(zones, 2);
    assertThat(saveZone(zones, 2)).isEqualTo(LoadState.ALREADY_LOADED);
    cars.open.warehouse().undo(2);
    assertThat(saveZone(zones, 1)).isEqualTo(LoadState.COMMITTED);
    assertThat(cars.open.warehouse().areas().find("z").orElseThrow().definition()).contains("1");
  }

  private LoadState saveZone(Dataset zones, int size) {
    String json =
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "z"},
        "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [%d, 0], [0, 7], [0, 0]]]}}]}
        """
            .formatted(size);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    LoadSettings settings = new LoadSettings(zones, Landing.NONE, MaxRejected.parse("50%"), false);
    return cars.coordinator
        .load(
            new LoadRequest(
                settings,
                "zones.geojson",
                () -> new OpenedFile(new ByteArrayInputStream(bytes), bytes.length),
                null))
        .load()
        .state();
  }
}
