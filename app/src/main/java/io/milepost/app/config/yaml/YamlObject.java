package io.milepost.app.config.yaml;

import io.milepost.model.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping. What is wrong with it goes to its {@link YamlProblems}; reading then goes on with
 * a stand-in, so that one run finds all problems of a file.
 */
public final class YamlObject {
  private final Node node;
  private final YamlProblems problems;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();

  /** One key with its value. */
  public record Entry(String key, Node keyNode, Node value) {}

  /**
   * A mapping with known keys.
   *
   * @param node expected to be a mapping
   * @param what the node is for, as in "'format' is a mapping"
   * @param known all keys that it may have
   */
  public YamlObject(Node node, String what, Set<String> known, YamlProblems problems) {
    this(node, what, problems);
    restrict(known);
  }

  private YamlObject(Node node, String what, YamlProblems problems) {
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::put);
    } else {
      problems.add(
          node,
          "Expected %s to be a mapping of keys to values, found %s.".formatted(what, kind(node)));
    }
  }

  /** A mapping whose keys users choose. */
  public static YamlObject free(Node node, String what, YamlProblems problems) {
    return new YamlObject(node, what, problems);
  }

  /** Tells of keys that are not known, and forgets them. */
  public void restrict(Set<String> known) {
    for (Entry entry : entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            entry.keyNode(),
            "Unknown key '%s'. %s".formatted(entry.key(), Nearest.hint(entry.key(), known)));
        values.remove(entry.key());
      }
    }
  }

  private void put(NodeTuple entry) {
    Node keyNode = entry.getKeyNode();
    String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : kind(keyNode);
    if (values.put(key, entry) != null) {
      problems.add(keyNode, "The key '%s' stands here twice; keep one.".formatted(key));
    }
  }

  /** Tells a problem with the mapping as a whole; not when it is no mapping at all. */
  public void complain(String message) {
    if (node instanceof MappingNode) {
      problems.add(node, message);
    }
  }

  public YamlProblems problems() {
    return problems;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Those of {@code keys} that are there. */
  public Set<String> present(String... keys) {
    Set<String> present = new HashSet<>(List.of(keys));
    present.retainAll(values.keySet());
    return present;
  }

  /** All keys with their values, in the order of the file. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    values.forEach(
        (key, entry) -> entries.add(new Entry(key, entry.getKeyNode(), entry.getValueNode())));
    return entries;
  }

  public Optional<Node> find(String key) {
    return Optional.ofNullable(values.get(key)).map(NodeTuple::getValueNode);
  }

  /** The value of {@code key}; when it is missing, says so with what was {@code expected}. */
  public Optional<Node> require(String key, String expected) {
    if (!has(key)) {
      complain("Missing '%s': expected %s.".formatted(key, expected));
    }
    return find(key);
  }

  /** A text, number or flag as it is written; empty after a problem. */
  public Optional<String> text(Node value, String expected) {
    if (value instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isEmpty()) {
      return Optional.of(scalar.getValue());
    }
    problems.add(value, "Expected %s, found %s.".formatted(expected, kind(value)));
    return Optional.empty();
  }

  /** One of {@code words}, the first of them when the key is missing, or after a problem. */
  public String choice(String key, List<String> words) {
    return word(key, words).orElse(words.get(0));
  }

  /** One of {@code words}; empty when the key is missing, or after a problem. */
  public Optional<String> word(String key, List<String> words) {
    String expected = "'%s' to be %s".formatted(key, String.join(" or ", words));
    return find(key)
        .flatMap(
            value -> text(value, expected).filter(word -> known(value, word, words, expected)));
  }

  private boolean known(Node value, String word, List<String> words, String expected) {
    boolean known = words.contains(word);
    if (!known) {
      problems.add(
          value, "Expected %s, found '%s'.%s".formatted(expected, word, didYouMean(word, words)));
    }
    return known;
  }

  private static String didYouMean(String word, List<String> words) {
    return Nearest.find(word, words).map(" Did you mean '%s'?"::formatted).orElse("");
  }

  /**
   * The value of {@code key} as {@code reader} takes it; empty when it is missing, or after a
   * problem.
   *
   * @param form what the reader takes, as in "'within' to be a length"
   */
  public <T> Optional<T> value(String key, String form, Function<String, Optional<T>> reader) {
    String expected = "'%s' to be %s".formatted(key, form);
    return find(key)
        .flatMap(
            value -> text(value, expected).flatMap(text -> read(value, text, expected, reader)));
  }

  private <T> Optional<T> read(
      Node value, String text, String expected, Function<String, Optional<T>> reader) {
    Optional<T> read = reader.apply(text);
    if (read.isEmpty()) {
      problems.add(value, "Expected %s, found '%s'.".formatted(expected, text));
    }
    return read;
  }

  /** One text or a list of them; empty after a problem. */
  public List<String> texts(Node value, String expected) {
    return items(value).stream().flatMap(item -> text(item, expected).stream()).toList();
  }

  /** The items of a list; anything else is its own only item. */
  public static List<Node> items(Node value) {
    return value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()
        ? sequence.getValue()
        : List.of(value);
  }

  public static boolean isText(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
  }

  /** What a node is, in words for a message. */
  public static String kind(Node node) {
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
