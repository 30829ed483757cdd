package io.milepost.app.config.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a configuration file as a tree of nodes that know where they stand. */
public final class YamlText {
  private YamlText() {}

  /** The root; empty when the text holds nothing, or is not YAML, which goes to the problems. */
  public static Optional<Node> parse(String yaml, YamlProblems problems) {
    try {
      return Optional.ofNullable(
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
    } catch (MarkedYAMLException e) {
      problems.add(e.getProblemMark(), "This is not YAML: %s.".formatted(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(1, 1, "This is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }
}
