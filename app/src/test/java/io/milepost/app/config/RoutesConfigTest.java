package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.milepost.model.UsageException;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong files as data: each {@code .yaml} in {@code routes} beside a {@code .expected}. */
class RoutesConfigTest {
  @TempDir private Path directory;

  static List<Path> wrong() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(RoutesConfigTest.class.getResource("routes")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void aHomeThatDoesNotSayHasDefaults() {
    assertThat(RoutesConfig.of(new Home(directory))).isEqualTo(RoutesConfig.DEFAULTS);
  }

  @Test
  void readsEverySetting() throws IOException {
    String yaml =
        """
        method: kmeans
        within: 0.4km
        within_time: 1h30min
        min_trips: 12
        clusters: 7
        discover_after_loads: true
        """;

    RouteSettings settings =
        new RouteSettings(MethodName.KMEANS, 400, Duration.ofMinutes(90), 12, 7);
    assertThat(read(yaml)).isEqualTo(new RoutesConfig(settings, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "discover_after_loads: false\n"})
  void whatIsMissingKeepsItsDefault(String yaml) throws IOException {
    assertThat(read(yaml)).isEqualTo(RoutesConfig.DEFAULTS);
  }

  private RoutesConfig read(String yaml) throws IOException {
    Home home = new Home(directory);
    Files.writeString(home.routesFile(), yaml);
    return RoutesConfig.of(home);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void tellsAllThatIsWrong(Path yaml) throws IOException {
    String name = String.valueOf(yaml.getFileName());
    Path expected = yaml.resolveSibling(name.replace(".yaml", ".expected"));

    UsageException fault =
        catchThrowableOfType(
            UsageException.class, () -> RoutesParser.parse(name, Files.readString(yaml)));

    assertThat(fault.getMessage() + "\n").isEqualTo(Files.readString(expected));
  }
}
