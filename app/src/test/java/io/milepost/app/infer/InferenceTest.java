package io.milepost.app.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.Milepost;
import io.milepost.model.DataException;
import io.milepost.model.Rejection;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases as data: each sample beside a {@code .yaml}, the draft of it. */
class InferenceTest {
  @TempDir private Path directory;

  static List<Path> samples() throws Exception {
    Path folder = Path.of(Objects.requireNonNull(InferenceTest.class.getResource("cases")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceAll("\\..*", "");
  }

  private Draft draft(Path file) {
    return Inference.draft(Sample.read(file), stem(file), directory);
  }

  private TableDraft table(Path file) {
    return (TableDraft) draft(file);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void draftsWhatTheSampleTells(Path file) throws IOException {
    Path expected = file.resolveSibling(stem(file) + ".yaml");

    String yaml = draft(file).yaml(Map.of());
    if (Boolean.getBoolean("golden.update")) {
      Path source = Path.of("src/test/resources/io/milepost/app/infer/cases");
      Files.writeString(source.resolve(expected.getFileName().toString()), yaml);
      return;
    }
    assertThat(yaml).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDraftTakesItsSample(Path file) throws IOException {
    DraftedLoad.check(draft(file), Files.readString(file), directory);
  }

  @Test
  void answersTakeThePlaceOfQuestions() throws Exception {
    Path file = samples().stream().filter(path -> stem(path).equals("undecided")).findFirst().get();
    Draft draft = draft(file);
    Map<String, String> answers =
        Map.of(
            "column day", "type: date, pattern: \"d/M/yyyy\"",
            "column moment", "type: text",
            "zone", "Europe/Prague",
            "key", "id",
            "load", "upsert");

    assertThat(draft.questions()).extracting(Question::about).hasSameElementsAs(answers.keySet());
    assertThat(draft.yaml(answers))
        .doesNotContain("ASK:")
        .contains("load: upsert", "key: id", "pattern: \"d/M/yyyy\"", "zone: Europe/Prague");
    DraftedLoad.check(draft, answers, Files.readString(file), directory);
  }

  @Test
  void takesTheSamplesOfTheExamples() throws IOException {
    Milepost milepost = new Milepost(directory);
    Path flights = directory.resolve("flights.csv");
    Path airports = directory.resolve("airports.csv");
    Path airlines = directory.resolve("airlines.json");
    Path events = directory.resolve("events");
    milepost.run(
        "generate",
        "flights",
        "--rows",
        "3k",
        "--output",
        flights.toString(),
        "--airports",
        airports.toString(),
        "--airlines",
        airlines.toString());
    milepost.run("generate", "vehicle-events", "--rows", "2k", "--output", events.toString());
    Path trips = Path.of("..", "examples", "trips-1000.csv");
    Path bikes = Path.of("..", "examples", "bike-share", "2014-07.csv");

    Stream<Path> files = Stream.of(flights, airports, airlines, trips, bikes);
    try (Stream<Path> ofEvents = Files.list(events)) {
      for (Path file : Stream.concat(files, ofEvents.limit(3)).toList()) {
        DraftedLoad.check(draft(file), Files.readString(file), directory);
      }
    }
  }

  @Test
  void aRowThatIsUnlikeAllOthersIsLeftOut() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.writeString(
        file, "id,name\n" + "1,a\n".repeat(1500) + "2,b,c\n3,\"d\"e\n" + "4,f\n".repeat(10));
    TableDraft draft = table(file);
    assertThat(draft.columns()).extracting(DraftColumn::name).containsExactly("id", "name");
    assertThat(draft.notTaken()).extracting(Rejection::line).contains(1502L);
  }

  @Test
  void aRowThatCannotBeReadIsNamed() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.writeString(file, "id,name\n" + "1,a\n".repeat(1500) + ",".repeat(20_000) + "\n");
    assertThatThrownBy(() -> draft(file))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(file.toString(), "line 1502", "Mend or remove it");
  }

  @Test
  void namesAreWrittenAsTheyAre() throws IOException {
    Path file = directory.resolve("t.csv");
    Files.writeString(file, "\"a \"\"b\"\"\",n\n1.5,1\n2.5,2\n1e400,3\n");
    TableDraft draft = table(file);
    assertThat(draft.columns()).extracting(DraftColumn::source).contains("a \"b\"");
    DraftedLoad.check(draft, Files.readString(file), directory);
  }

  @Test
  void looksAtTheBeginningOfALargeFile() throws IOException {
    Path file = directory.resolve("large.csv");
    Files.writeString(file, "id,name\n" + "1,old town\n".repeat(200));

    Sample sample = Sample.read(file, 1000);

    assertThat(sample.whole()).isFalse();
    assertThat(sample.text()).endsWith("1,old town\n");
  }

  @Test
  void draftsListsAsItDraftsLines() throws IOException {
    Path lines = directory.resolve("airlines-lines.json");
    Files.writeString(
        lines, "{\"code\": \"UA\", \"seats\": 5}\n{\"code\": \"AA\", \"seats\": 6}\n");
    Path list = directory.resolve("airlines-list.json");
    Files.writeString(
        list, "[\n  {\"code\": \"UA\",\n   \"seats\": 5},\n  {\"code\": \"AA\", \"seats\": 6}\n]");

    assertThat(table(list).columns()).isEqualTo(table(lines).columns());
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    Path list = directory.resolve("list.json");
    Files.writeString(list, "[\n[1],\n[2]\n]\n");
    assertThatThrownBy(() -> draft(list))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("one a line or in a list, found: [1]");

    Path empty = directory.resolve("empty.csv");
    Files.writeString(empty, " \n");
    assertThatThrownBy(() -> draft(empty)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> draft(directory.resolve("none.csv")))
        .isInstanceOf(UsageException.class);
  }
}
