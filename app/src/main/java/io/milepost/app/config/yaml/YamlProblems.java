package io.milepost.app.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one YAML file, so that all of it is told at once. */
public final class YamlProblems {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param file what the user calls it
   */
  public YamlProblems(String file) {
    this.file = file;
  }

  /** A problem where {@code node} begins. */
  public void add(Node node, String message) {
    add(node.getStartMark(), message);
  }

  /** A problem at a place of the file. */
  public void add(Mark mark, String message) {
    problems.add(Problem.at(file, mark, message));
  }

  /** A problem at a place of the file; the first line and the first column are 1. */
  public void add(int line, int column, String message) {
    problems.add(new Problem(file, line, column, message));
  }

  /** A problem in another file that the declaration names. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** All of them, in the order of the file; those of other files come last. */
  public List<Problem> list() {
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> !problem.file().equals(file))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
