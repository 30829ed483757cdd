package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.config.yaml.Problem;
import io.milepost.model.AreaDataset;
import io.milepost.model.TableDataset;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home makes of its declarations together. */
class DatasetsTest {
  @TempDir private Path directory;
  private Datasets datasets;

  @BeforeEach
  void open() throws IOException {
    Home home = new Home(directory);
    Files.createDirectories(home.datasetsDirectory());
    datasets = new Datasets(home);
  }

  private void declare(String name, String rest) throws IOException {
    Files.writeString(
        directory.resolve("datasets").resolve(name + ".yaml"),
        "dataset: %s\n%s\n".formatted(name, rest));
  }

  private List<String> problems(String name) {
    return datasets.declaration(name).problems().stream()
        .map(problem -> "%d:%d: %s".formatted(problem.line(), problem.column(), problem.message()))
        .toList();
  }

  private static String table(String name) {
    return "table: %s\ncolumns: {id: {from: id}, code: {from: code}}\n".formatted(name);
  }

  @Test
  void givesEveryKind() throws IOException {
    declare("airports", table("airport"));
    declare("city", "table: areas\ncolumns: {name: {from: properties.name}}");

    assertThat(datasets.get("airports")).isInstanceOf(TableDataset.class);
    assertThat(datasets.get("city")).isInstanceOf(AreaDataset.class);
    assertThat(datasets.get("trips")).isInstanceOf(TripDataset.class);
  }

  @Test
  void namesTheNearestDatasetToDependOn() throws IOException {
    declare("airports", table("airport"));
    declare("flights", table("flight") + "depends_on: [airport, trips]");

    assertThat(problems("flights"))
        .containsExactly("4:14: There is no dataset 'airport'. Did you mean 'airports'?");
  }

  @Test
  void datasetsCannotWaitForEachOther() throws IOException {
    declare("a", table("a") + "depends_on: b");
    declare("b", table("b") + "depends_on: [trips, c]");
    declare("c", table("c") + "depends_on: [a]");
    declare("d", table("d") + "depends_on: [a, b]");

    assertThat(problems("b"))
        .containsExactly("4:21: Datasets depend on each other in a circle: b → c → a → b.");
    assertThat(problems("d")).isEmpty();
  }

  @Test
  void aTableBelongsToOneDataset() throws IOException {
    declare("a", table("shared"));
    declare(
        "b",
        "tables:\n  own: {columns: {id: {from: id}}, where: {k: x}}\n"
            + "  shared: {columns: {id: {from: id}}}");

    assertThat(problems("b"))
        .containsExactly(
            "4:3: The dataset 'a' has a table or view 'shared' already; choose another name.");
    assertThat(problems("a")).singleElement().asString().startsWith("2:8: ");
  }

  @Test
  void aViewMayNotHideATableOfAnother() throws IOException {
    declare("a", table("code"));
    declare("b", table("b") + "views: [code.sql]");
    Path sql = Files.createDirectories(directory.resolve("datasets/b")).resolve("code.sql");
    Files.writeString(sql, "SELECT 1 AS a");

    assertThat(problems("b"))
        .containsExactly(
            "4:9: The dataset 'a' has a table or view 'code' already; choose another name.");
  }

  @Test
  void referencesNameTablesThatAreThere() throws IOException {
    declare("airports", table("airport") + "drift: {columns: freeze}");
    declare("airlines", table("airline"));
    String checks =
        """
        checks:
          - {check: reference, column: id, to: airports.code, name: a}
          - {check: reference, column: id, to: airport.iata, name: b}
          - {check: reference, column: id, to: airline.iata, name: c}
          - {check: reference, column: id, to: airline.cod, name: d}
          - {check: reference, column: id, to: dim_region.region, name: e}
          - {check: reference, column: id, to: flight.cod, name: f}
        """;
    declare("flights", table("flight") + checks);

    assertThat(problems("flights"))
        .containsExactly(
            "5:40: There is no table 'airports'. Did you mean 'airport'?",
            "6:40: The table 'airport' has no column 'iata'. Known are 'code', 'id'.",
            "8:40: The table 'airline' has no column 'cod'. Did you mean 'code'?",
            "10:40: The table 'flight' has no column 'cod'. Did you mean 'code'?");
  }

  @Test
  void aFileElsewhereIsSeenBesideThoseInItsFolderAndTheHome() throws IOException {
    declare("airports", table("airport"));
    Path draft = directory.resolve("flights.yaml");
    Files.writeString(
        draft, "dataset: flights\n" + table("flight") + "depends_on: [airports, carriers]");
    assertThat(datasets.read(draft).problems()).hasSize(1);

    Files.writeString(directory.resolve("carriers.yaml"), "dataset: carriers\n" + table("carrier"));
    assertThat(new Datasets(new Home(directory)).read(draft).problems())
        .extracting(Problem::message)
        .isEmpty();
  }

  @Test
  void aNeighbourThatCannotBeReadIsItsOwnProblem() throws IOException {
    declare("airports", table("airport"));
    Files.write(directory.resolve("datasets/garbled.yaml"), new byte[] {(byte) 0xFF});
    Path good = directory.resolve("datasets/airports.yaml");

    assertThat(datasets.read(good).problems()).isEmpty();
    assertThat(datasets.get("airports")).isInstanceOf(TableDataset.class);
    assertThat(problems("garbled")).singleElement().asString().contains("it is not UTF-8 text");
    assertThatThrownBy(() -> datasets.get("garbled")).isInstanceOf(UsageException.class);
    assertThat(datasets.all()).hasSize(2);
  }
}
