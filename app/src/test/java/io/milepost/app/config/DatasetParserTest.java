package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Field;
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
    assertThat(describe(declaration.getDataset())).isEqualTo(expected(yaml));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void tellsAllThatIsWrong(Path yaml) throws IOException {
    Declaration declaration = parse(yaml);

    assertThat(declaration.dataset()).isNull();
    assertThat(lines(declaration.problems())).isEqualTo(expected(yaml));
  }

  private static Declaration parse(Path yaml) throws IOException {
    return DatasetParser.parse(yaml.getFileName().toString(), Files.readString(yaml));
  }

  private static String expected(Path yaml) throws IOException {
    return Files.readString(Path.of(yaml.toString().replace(".yaml", ".expected")));
  }

  private static String describe(TripDataset dataset) {
    return "%s keepExtra=%s%n".formatted(dataset.name(), dataset.keepExtra())
        + "delimiter=%d quote=%d header=%s%n"
            .formatted(
                (int) dataset.format().delimiter(),
                (int) dataset.format().quote(),
                dataset.format().header())
        + lines(dataset.fields().stream().map(Field::toString).toList());
  }

  private static String lines(List<?> items) {
    return items.stream().map(item -> item + "\n").collect(Collectors.joining());
  }
}
