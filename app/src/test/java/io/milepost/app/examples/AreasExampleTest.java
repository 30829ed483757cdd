package io.milepost.app.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.Main;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.report.AreaFinder;
import io.milepost.app.report.GeoJsonAreas;
import io.milepost.model.Area;
import io.milepost.model.AreaDataset;
import io.milepost.model.DataException;
import io.milepost.model.LoadCounts;
import io.milepost.warehouse.SavedAreas.SavedArea;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasExampleTest {
  private static final FileSystem FILES = FileSystems.getDefault();

  private static final Path EXAMPLE = Path.of("..", "examples", "areas");
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";

  @TempDir private Path directory;
  private Warehouse warehouse;
  private AreaDataset dataset;

  @BeforeEach
  void open() {
    Home home = new Home(directory);
    warehouse = Main.warehouse(home, notice -> {}, Clock.systemUTC());
    dataset = (AreaDataset) new Datasets(home).read(EXAMPLE.resolve("areas.yaml")).getDataset();
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private LoadCounts load(String text) {
    long id = warehouse.ledger().begin("areas", "test", null);
    byte[] bytes = text.getBytes(UTF_8);
    try (GeoJsonAreas source =
            GeoJsonAreas.open(dataset, new ByteArrayInputStream(bytes), "a.geojson", bytes.length);
        StagedLoad staged = warehouse.areas().stage(source)) {
      return staged.commit(id, false);
    }
  }

  private List<String> names() {
    return warehouse.areas().list().stream().map(SavedArea::name).toList();
  }

  private static String feature(String name, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":%s},\"geometry\":%s}"
        .formatted(name, geometry);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n%s\n]}"
        .formatted(String.join(",\n", features));
  }

  @Test
  void featuresBecomeSavedAreas() throws IOException {
    LoadCounts counts = load(Files.readString(EXAMPLE.resolve("districts.geojson")));

    assertThat(counts.rowsLoaded()).isEqualTo(3);
    assertThat(names()).containsExactly("Harbour", "Old Town", "lake");
    Area.Polygons oldTown =
        (Area.Polygons) new AreaFinder(warehouse).fileOrName("Old Town", FILES).area();
    assertThat(oldTown.polygons()).hasSize(2);
  }

  @Test
  void anAreaReplacesTheOneOfItsName() {
    load(collection(feature("\"A\"", SQUARE), feature("\"B\"", SQUARE)));
    load(collection(feature("\"A\"", SQUARE.replace("1", "2"))));

    assertThat(names()).containsExactly("A", "B");
    assertThat(warehouse.areas().find("A").orElseThrow().definition()).contains("2.0");
  }

  @Test
  void featuresOfOneNameAreOneArea() {
    load(collection(feature("\"A\"", SQUARE), feature("\"A\"", SQUARE.replace("1", "2"))));

    assertThat(names()).containsExactly("A");
    Area.Polygons area = (Area.Polygons) new AreaFinder(warehouse).fileOrName("A", FILES).area();
    assertThat(area.polygons()).hasSize(2);
  }

  @Test
  void rejectsFeaturesWithoutANameOrWithABadGeometry() {
    LoadCounts counts =
        load(
            collection(
                feature("null", SQUARE),
                feature("\" \"", SQUARE),
                feature("\"P\"", "{\"type\":\"Point\",\"coordinates\":[1,2]}"),
                feature("\"N\"", "null"),
                feature("\"O\"", SQUARE.replace("0,0]]", "0,1]]")),
                "7",
                feature("7", SQUARE)));

    assertThat(counts.rowsRead()).isEqualTo(7);
    assertThat(names()).containsExactly("7");
    List<String> rejected = new ArrayList<>();
    warehouse
        .ledger()
        .rejections(
            1,
            stored ->
                rejected.add(stored.rejection().line() + " " + stored.rejection().code().code()));
    assertThat(rejected)
        .containsExactly(
            "2 missing_value",
            "3 missing_value",
            "4 bad_geometry",
            "5 bad_geometry",
            "6 bad_geometry",
            "7 missing_value");
  }

  @Test
  void aSingleFeatureIsOneArea() {
    load(feature("\"A\"", SQUARE));

    assertThat(names()).containsExactly("A");
  }

  @Test
  void refusesWhatIsNoFeatures() {
    assertThatThrownBy(() -> load(SQUARE))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Expected a FeatureCollection or a Feature of GeoJSON in 'a.geojson', found Polygon.");
    assertThatThrownBy(() -> load("{\"type\":\"FeatureCollection\",\n\"features\":[{]}"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2 is not JSON");
    assertThatThrownBy(() -> load("[]")).isInstanceOf(DataException.class);
    assertThat(names()).isEmpty();
  }
}
