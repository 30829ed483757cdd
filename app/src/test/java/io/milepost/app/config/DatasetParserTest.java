package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.table.ViewFolder;
import io.milepost.app.config.yaml.Problem;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.Dataset;
import io.milepost.model.DatasetTable;
import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.TableDataset;
import io.milepost.model.TripDataset;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases as data: each {@code .yaml} in {@code cases} beside a {@code .expected}. */
class DatasetParserTest {

  static List<Path> good() throws Exception {
    return cases("good");
  }

  static List<Path> bad() throws Exception {
    return cases("bad");
  }

  private static List<Path> cases(String kind) throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(DatasetParserTest.class.getResource("cases/" + kind)).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsWhatIsRight(Path yaml) throws IOException {
    Declaration declaration = parse(yaml);

    assertThat(declaration.problems()).isEmpty();
    assertThat(describe(declaration)).isEqualTo(expected(yaml));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void tellsAllThatIsWrong(Path yaml) throws IOException {
    Declaration declaration = parse(yaml);

    assertThat(declaration.dataset()).isNull();
    assertThat(lines(declaration.problems())).isEqualTo(expected(yaml));
  }

  private static Declaration parse(Path yaml) throws IOException {
    String file = yaml.getFileName().toString();
    Declaration declaration =
        DatasetParser.parse(file, Files.readString(yaml), ViewFolder.of(yaml));
    String folder = yaml.resolveSibling("").toString() + "/";
    List<Problem> problems =
        declaration.problems().stream().map(problem -> without(folder, problem)).toList();
    return new Declaration(
        declaration.file(),
        declaration.yaml(),
        declaration.dataset(),
        declaration.landing(),
        declaration.source(),
        declaration.database(),
        declaration.triggers(),
        problems);
  }

  private static Problem without(String folder, Problem problem) {
    return new Problem(
        problem.file().replace(folder, ""),
        problem.line(),
        problem.column(),
        problem.message().replace(folder, ""));
  }

  private static String expected(Path yaml) throws IOException {
    return Files.readString(Path.of(yaml.toString().replace(".yaml", ".expected")));
  }

  private static String describe(Declaration declaration) {
    Dataset dataset = declaration.getDataset();
    String described =
        dataset instanceof TripDataset trips
            ? describe(trips)
            : dataset instanceof TableDataset tables ? describe(tables) : dataset + "\n";
    return described
        + "%s%nsource=%s%n"
            .formatted(
                declaration.landing(),
                declaration
                    .source()
                    .map(SourcePattern::text)
                    .orElse(declaration.database().map(JdbcTable::toString).orElse("")))
        + declaration.triggers().stream()
            .map(trigger -> trigger + "\n")
            .collect(Collectors.joining());
  }

  private static String describe(TripDataset dataset) {
    return "%s keepExtra=%s%n".formatted(dataset.name(), dataset.keepExtra())
        + format(dataset.format())
        + lines(dataset.fields().stream().map(Field::toString).toList());
  }

  private static String format(Format format) {
    return format instanceof Format.Delimited csv
        ? "delimiter=%d quote=%d header=%s%n"
            .formatted((int) csv.delimiter(), (int) csv.quote(), csv.header())
        : format + "\n";
  }

  private static String describe(TableDataset dataset) {
    return "%s %s %s dependsOn=%s%n"
            .formatted(dataset.name(), dataset.mode(), dataset.drift(), dataset.dependsOn())
        + format(dataset.format())
        + dataset.tables().stream().map(DatasetParserTest::describe).collect(Collectors.joining())
        + lines(dataset.views())
        + lines(dataset.checks());
  }

  private static String describe(DatasetTable table) {
    return "%s key=%s where=%s%n".formatted(table.name(), table.key(), table.where())
        + table.fields().stream().map(field -> "  " + field + "\n").collect(Collectors.joining());
  }

  private static String lines(List<?> items) {
    return items.stream().map(item -> item + "\n").collect(Collectors.joining());
  }
}
