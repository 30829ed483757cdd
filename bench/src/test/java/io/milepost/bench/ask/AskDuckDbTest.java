package io.milepost.bench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.bench.peer.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of DuckDB load real rows and are asked about them. */
class AskDuckDbTest {
  private static final Path TRIPS = Path.of("../examples/trips-1000.csv");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"load.sql", "sorted.sql", "warehouse.sql"})
  void answersAreThoseOfAPlainCount(String script) throws IOException, SQLException {
    Inquiry inquiry = Inquiry.about(TRIPS);

    Replies replies = ask(script, inquiry);

    assertThat(inquiry.trips()).isGreaterThan(1000);
    assertThat(replies.millis())
        .hasSize(inquiry.size())
        .allSatisfy((id, times) -> assertThat(times).hasSize(2));
    assertThat(inquiry.findWrong(replies)).isEmpty();
    assertThat(inquiry.timings(replies)).containsKey("200-vertex polygon, either, narrowed");
  }

  @Test
  void anAnswerThatMissesAWeekIsWrong() throws IOException, SQLException {
    Inquiry inquiry = Inquiry.about(TRIPS);
    ask("load.sql", inquiry);
    Path answers = directory.resolve(AnswerFiles.ANSWERS);
    List<String> lines = Files.readAllLines(answers);
    Files.write(answers, lines.subList(1, lines.size()));

    assertThat(inquiry.findWrong(Replies.read(directory))).hasSize(1);
  }

  @Test
  void aWeekThatIsThereTwiceIsWrong() throws IOException, SQLException {
    Inquiry inquiry = Inquiry.about(TRIPS);
    ask("load.sql", inquiry);
    Path answers = directory.resolve(AnswerFiles.ANSWERS);
    List<String> lines = Files.readAllLines(answers);
    Files.write(answers, Stream.concat(lines.stream(), lines.stream().limit(1)).toList());

    assertThat(inquiry.findWrong(Replies.read(directory))).hasSize(1);
  }

  private Replies ask(String script, Inquiry inquiry) throws IOException, SQLException {
    String database = directory.resolve("trips.duckdb").toString();
    SqlScript.main(new String[] {database, TRIPS.toString(), "sql/" + script});
    Path questions = directory.resolve("questions.tsv");
    inquiry.write(questions);
    AskDuckDb.main(new String[] {database, questions.toString(), "2", directory.toString()});
    return Replies.read(directory);
  }
}
