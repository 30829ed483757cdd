package io.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.bench.setting.Installation;
import io.milepost.model.Area.Box;
import io.milepost.model.DataException;
import io.milepost.model.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is a script here that always gives the same answer. */
class AnswerCheckTest {
  private static final Question QUESTION = Question.of(new Box(14, 50, 15, 51), Match.ORIGIN);
  private static final String ANSWER =
      """
      #!/bin/sh
      echo '{"trips": 5, "series": [
        {"week": "2024-W01", "start": "2024-01-01", "trips": 5},
        {"week": "2024-W02", "start": "2024-01-08", "trips": 0}]}'
      """;

  @TempDir private Path root;

  @BeforeEach
  void writeProgram() throws IOException {
    write(ANSWER);
  }

  @Test
  void equalAnswersAreRight() throws IOException, InterruptedException {
    assertThat(check(LocalDate.of(2024, 1, 1), 5)).isEmpty();
  }

  @Test
  void anotherCountIsWrong() throws IOException, InterruptedException {
    assertThat(check(LocalDate.of(2024, 1, 1), 4))
        .singleElement()
        .asString()
        .contains("expected 4 trips, found 5");
  }

  @Test
  void anotherWeekIsWrong() throws IOException, InterruptedException {
    assertThat(check(LocalDate.of(2024, 1, 8), 5)).hasSize(1);
  }

  @Test
  void aTotalThatIsNotTheSumOfItsWeeksIsWrong() throws IOException, InterruptedException {
    write(ANSWER.replace("{\"trips\": 5", "{\"trips\": 6"));

    assertThat(check(LocalDate.of(2024, 1, 1), 5)).hasSize(1);
  }

  @Test
  void aProgramThatFailsEndsTheBench() throws IOException {
    write("#!/bin/sh\necho no such home\nexit 2\n");

    assertThatThrownBy(() -> check(LocalDate.of(2024, 1, 1), 5))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("exit code 2", "no such home");
  }

  private void write(String program) throws IOException {
    Path launcher = Files.writeString(root.resolve("milepost"), program);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private List<String> check(LocalDate monday, long trips)
      throws IOException, InterruptedException {
    TripsByMonday expected = new TripsByMonday(new TreeMap<>(Map.of(monday, trips)));
    return new AnswerCheck(new Installation(root), root, root.resolve("output.txt"))
        .findWrong(Map.of(QUESTION, expected));
  }
}
