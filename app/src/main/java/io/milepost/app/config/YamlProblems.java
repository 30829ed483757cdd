package io.milepost.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one YAML file, so that all of it is told at once. */
final class YamlProblems {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  YamlProblems(String file) {
    this.file = file;
  }

  void add(Node node, String message) {
    add(node.getStartMark(), message);
  }

  void add(Mark mark, String message) {
    problems.add(Problem.at(file, mark, message));
  }

  void add(int line, int column, String message) {
    problems.add(new Problem(file, line, column, message));
  }

  /** All of them, in the order of the file. */
  List<Problem> list() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
