package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.yaml.FormatParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema takes what the parser takes. */
class SchemaTest {

  static List<Path> good() throws Exception {
    return DatasetParserTest.good();
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Those whose mistakes are of words and shapes; others only the parser can see. */
  static Stream<Path> misspelt() throws Exception {
    Set<String> beyondASchema =
        Set.of(
            "moments-without-zone",
            "names-without-header",
            "numbers-with-header",
            "twice",
            "same-delimiter-and-quote",
            "timestamps",
            "jdbc-meaning",
            "not-yaml",
            "empty",
            "tables-json-positions",
            "triggers-without-source");
    return DatasetParserTest.bad().stream()
        .filter(
            file -> !beyondASchema.contains(file.getFileName().toString().replace(".yaml", "")));
  }

  @ParameterizedTest
  @MethodSource({"good", "examples"})
  void takesWhatIsRight(Path yaml) throws IOException {
    assertThat(Schema.complaints(Files.readString(yaml))).isEmpty();
  }

  @Test
  void takesTheBuiltInDataset() {
    String yaml = new Datasets(new Home(Path.of("none"))).declaration("trips").yaml();

    assertThat(Schema.complaints(yaml)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("misspelt")
  void refusesWhatIsMisspelt(Path yaml) throws IOException {
    assertThat(Schema.complaints(Files.readString(yaml))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreRight(Path yaml) {
    assertThat(new Datasets(new Home(Path.of("none"))).read(yaml).problems()).isEmpty();
  }

  @Test
  void keysOfTripsAreTheSame() {
    assertThat(Schema.keys("trips")).isEqualTo(DatasetParser.TRIP_KEYS);
    assertThat(Schema.keys("tripColumns")).isEqualTo(FieldsParser.KEYS);
    assertThat(Schema.keys("tripText")).isEqualTo(FieldsParser.TEXT_KEYS);
    assertThat(Schema.keys("tripPoint")).isEqualTo(FieldsParser.POINT_KEYS);
    assertThat(Schema.keys("tripTimestamp")).isEqualTo(FieldsParser.TIMESTAMP_KEYS);
    assertThat(Schema.keys("format")).isEqualTo(FormatParser.KEYS);
    assertThat(Schema.keys("csvFormat")).isEqualTo(FormatParser.KEYS);
  }

  @Test
  void wordsOfTripsAreTheSame() {
    assertThat(Schema.words("trips", "load")).hasSameElementsAs(DatasetParser.TRIP_LOADS);
    assertThat(Schema.words("trips", "table")).containsExactly(DatasetParser.TRIPS);
    assertThat(Schema.words("trips", "extra_columns"))
        .hasSameElementsAs(DatasetParser.EXTRA_COLUMNS);
    assertThat(Schema.words("csvFormat", "type")).containsExactly(FormatParser.CSV);
  }

  @Test
  void noDefinitionIsForgotten() {
    assertThat(Schema.closed())
        .allSatisfy(
            name ->
                assertThat(name)
                    .matches(
                        "trips|trip(Columns|Text|Point|Timestamp)|areas|area(Columns|Name)|tables?"
                            + "|column|drift|trigger|jdbc|jdbcRanges|format|csvFormat|geojsonFormat|check_[a-z_]+"));
  }

  @Test
  void keysOfOtherDatabasesAreTheSame() {
    assertThat(Schema.keys("jdbc")).isEqualTo(JdbcSourceParser.KEYS);
    assertThat(Schema.keys("jdbcRanges")).isEqualTo(JdbcSourceParser.RANGE_KEYS);
  }

  @Test
  void landingIsTheSame() {
    assertThat(Datasets.schema()).contains("\"%s\"".formatted(LandingParser.NONE));
    assertThat(LandingParser.KEYS)
        .allSatisfy(key -> assertThat(Datasets.schema()).contains("\"%s\":".formatted(key)));
  }
}
