package io.milepost.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one YAML file, so that all of it is told at once. */
final class YamlProblems {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  YamlProblems(String file) {
    this.file = file;
  }

  void add(Node node, String message) {
    problems.add(Problem.at(file, node.getStartMark(), message));
  }

  /** All of them, in the order of the file. */
  List<Problem> list() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
