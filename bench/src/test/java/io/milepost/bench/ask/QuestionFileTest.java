package io.milepost.bench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionFileTest {
  @TempDir private Path directory;

  @Test
  void questionsComeBackAsTheyWere() throws IOException {
    List<Question> questions =
        Catalogue.about(new BruteForce(Path.of("../examples/trips-1000.csv")).first(1000)).stream()
            .map(Asked::question)
            .toList();
    Path file = directory.resolve("questions.tsv");

    QuestionFile.write(file, questions);

    assertThat(QuestionFile.read(file))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(questions);
    assertThat(questions)
        .extracting(question -> question.area().getClass().getSimpleName())
        .contains("Region", "Box", "Polygons");
  }
}
