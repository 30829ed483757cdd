package io.milepost.app.config;

import io.milepost.app.config.yaml.Problem;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.Dataset;
import io.milepost.model.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as its YAML declares it.
 *
 * @param file what the user calls the YAML
 * @param yaml its text
 * @param landing how long what arrives is kept as it arrived
 * @param source where its files lie when a command names none
 * @param database the table of another database that its rows come from, when a command names none
 * @param triggers what has the server load it by itself
 * @param problems what is wrong with it, in the order of the file; a dataset is there when nothing
 *     is
 */
public record Declaration(
    String file,
    String yaml,
    @Nullable Dataset dataset,
    Landing landing,
    Optional<SourcePattern> source,
    Optional<JdbcTable> database,
    List<Trigger> triggers,
    List<Problem> problems) {
  public Declaration {
    triggers = List.copyOf(triggers);
    problems = List.copyOf(problems);
  }

  /** The declaration of a file that cannot be read. */
  static Declaration unreadable(String file, String why) {
    return new Declaration(
        file,
        "",
        null,
        Landing.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Problem(file, 1, 1, why)));
  }

  /** This declaration with more that is wrong with it. */
  Declaration with(List<Problem> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Declaration(file, yaml, null, landing, source, database, triggers, all);
  }

  /**
   * The declared dataset.
   *
   * @throws UsageException when the declaration has problems; names all of them
   */
  public Dataset getDataset() {
    if (dataset == null) {
      throw new UsageException(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return dataset;
  }
}
