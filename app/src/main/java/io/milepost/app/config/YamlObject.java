package io.milepost.app.config;

import io.milepost.model.Nearest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping with known keys. What is wrong with it goes to its {@link YamlProblems}; reading
 * then goes on with a stand-in, so that one run finds all problems of a file.
 */
final class YamlObject {
  private final Node node;
  private final YamlProblems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param node expected to be a mapping
   * @param what the node is for, as in "'format' is a mapping"
   * @param known all keys that it may have
   */
  YamlObject(Node node, String what, Set<String> known, YamlProblems problems) {
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> put(entry, known));
    } else {
      problems.add(
          node,
          "Expected %s to be a mapping of keys to values, found %s.".formatted(what, kind(node)));
    }
  }

  private void put(NodeTuple entry, Set<String> known) {
    Node keyNode = entry.getKeyNode();
    String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : kind(keyNode);
    if (!known.contains(key)) {
      problems.add(keyNode, "Unknown key '%s'. %s".formatted(key, Nearest.hint(key, known)));
    } else if (values.put(key, entry.getValueNode()) != null) {
      problems.add(keyNode, "The key '%s' stands here twice; keep one.".formatted(key));
    }
  }

  /** Tells a problem with the mapping as a whole; not when it is no mapping at all. */
  void complain(String message) {
    if (node instanceof MappingNode) {
      problems.add(node, message);
    }
  }

  YamlProblems problems() {
    return problems;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Those of {@code keys} that are there. */
  Set<String> present(String... keys) {
    Set<String> present = new HashSet<>(List.of(keys));
    present.retainAll(values.keySet());
    return present;
  }

  Optional<Node> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of {@code key}; when it is missing, says so with what was {@code expected}. */
  Optional<Node> require(String key, String expected) {
    if (!has(key)) {
      complain("Missing '%s': expected %s.".formatted(key, expected));
    }
    return find(key);
  }

  /** A text, number or flag as it is written; empty after a problem. */
  Optional<String> text(Node value, String expected) {
    if (value instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isEmpty()) {
      return Optional.of(scalar.getValue());
    }
    problems.add(value, "Expected %s, found %s.".formatted(expected, kind(value)));
    return Optional.empty();
  }

  /** One of {@code words}, the first of them when the key is missing. */
  String choice(String key, List<String> words) {
    String expected = "'%s' to be %s".formatted(key, String.join(" or ", words));
    return find(key)
        .flatMap(value -> text(value, expected).map(word -> chosen(value, word, words, expected)))
        .orElse(words.get(0));
  }

  private String chosen(Node value, String word, List<String> words, String expected) {
    if (!words.contains(word)) {
      problems.add(value, "Expected %s, found '%s'.".formatted(expected, word));
    }
    return word;
  }

  /** One text or a list of them; empty after a problem. */
  List<String> texts(Node value, String expected) {
    return items(value).stream().flatMap(item -> text(item, expected).stream()).toList();
  }

  /** The items of a list; anything else is its own only item. */
  static List<Node> items(Node value) {
    return value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()
        ? sequence.getValue()
        : List.of(value);
  }

  static boolean isText(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
  }

  /** What a node is, in words for a message. */
  static String kind(Node node) {
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().isEmpty() ? "an empty list" : "a list";
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    return text.isEmpty() ? "nothing" : "'" + text + "'";
  }
}
