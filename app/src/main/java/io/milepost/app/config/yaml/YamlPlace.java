package io.milepost.app.config.yaml;

import io.milepost.app.config.yaml.YamlObject.Entry;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds where something stands in a file that was read before. */
public final class YamlPlace {
  private final String file;
  private final Node root;

  private YamlPlace(String file, Node root) {
    this.file = file;
    this.root = root;
  }

  /**
   * A file that was read before.
   *
   * @param file what the user calls it
   * @param yaml its text, known to be YAML
   */
  public static YamlPlace in(String file, String yaml) {
    return new YamlPlace(file, YamlText.parse(yaml, new YamlProblems(file)).orElseThrow());
  }

  /** A problem with the item of a list, or the text, that stands under {@code key}. */
  public Problem atItem(String key, String text, String message) {
    return value(root, key).stream()
        .flatMap(node -> YamlObject.items(node).stream())
        .filter(node -> YamlObject.isText(node, text))
        .findFirst()
        .map(node -> problem(node, message))
        .orElseGet(() -> problem(root, message));
  }

  /** A problem with a key of the mapping that stands under {@code key}. */
  public Problem atKey(String key, String name, String message) {
    List<Entry> entries =
        value(root, key)
            .filter(MappingNode.class::isInstance)
            .map(node -> YamlObject.free(node, key, new YamlProblems(file)).entries())
            .orElse(List.of());
    return entries.stream()
        .filter(entry -> entry.key().equals(name))
        .findFirst()
        .map(entry -> problem(entry.keyNode(), message))
        .orElseGet(() -> atItem(key, name, message));
  }

  /** A problem with {@code member} of the {@code index}th item under {@code key}. */
  public Problem atMember(String key, int index, String member, String message) {
    return value(root, key)
        .map(node -> YamlObject.items(node).get(index))
        .flatMap(item -> value(item, member))
        .map(node -> problem(node, message))
        .orElseGet(() -> problem(root, message));
  }

  private static Optional<Node> value(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
            .map(entry -> entry.getValueNode())
            .findFirst()
        : Optional.empty();
  }

  private Problem problem(Node node, String message) {
    Mark mark = node.getStartMark();
    return Problem.at(file, mark, message);
  }
}
