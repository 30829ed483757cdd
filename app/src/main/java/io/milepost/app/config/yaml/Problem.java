package io.milepost.app.config.yaml;

import org.yaml.snakeyaml.error.Mark;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param line the first is 1
 * @param column the first is 1
 * @param message what was expected, what was found, what to do next
 */
public record Problem(String file, int line, int column, String message) {

  /** A problem at a place that YAML counts from 0. */
  public static Problem at(String file, Mark mark, String message) {
    return new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
