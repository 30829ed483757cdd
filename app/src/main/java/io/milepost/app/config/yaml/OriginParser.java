package io.milepost.app.config.yaml;

import io.milepost.model.Format;
import io.milepost.model.Origin;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads where a value comes from: a column's name, names to choose from, a column's number, or a
 * path in JSON.
 */
public final class OriginParser {
  private static final Origin STAND_IN = new Origin.Named(List.of());
  private static final String LARGEST_NUMBER = "[1-9][0-9]{0,4}";

  private final Format format;
  private final YamlProblems problems;

  /**
   * @param format tells whether values have names, numbers or paths
   */
  public OriginParser(Format format, YamlProblems problems) {
    this.format = format;
    this.problems = problems;
  }

  /** The text that every row has; a stand-in after a problem. */
  public Origin constant(YamlObject field) {
    return field
        .find("constant")
        .flatMap(node -> field.text(node, "'constant' to be a text"))
        .<Origin>map(Origin.Constant::new)
        .orElse(STAND_IN);
  }

  /** The column that {@code key} names; a stand-in when the key is missing, or after a problem. */
  public Origin column(YamlObject field, String key) {
    return field.find(key).map(node -> column(field, key, node)).orElse(STAND_IN);
  }

  private Origin column(YamlObject field, String key, Node node) {
    if (hasNumbers()) {
      return position("'%s'".formatted(key), node);
    }
    YamlObject.items(node).stream()
        .filter(OriginParser::isWholeNumber)
        .findFirst()
        .ifPresent(number -> problems.add(number, refusal(key, number)));
    String what = format instanceof Format.Delimited ? "column's name" : "path";
    return new Origin.Named(
        field.texts(node, "'%s' to be a %s, or a list of %ss".formatted(key, what, plural(what))));
  }

  private static String plural(String what) {
    return what.equals("path") ? "path" : "name";
  }

  /** The column that stands as a key, as in {@code where}. */
  public Origin key(YamlObject.Entry entry) {
    return hasNumbers()
        ? position("the key", entry.keyNode())
        : new Origin.Named(List.of(entry.key()));
  }

  private boolean hasNumbers() {
    return format instanceof Format.Delimited delimited && !delimited.header();
  }

  private String refusal(String key, Node node) {
    String found = YamlObject.kind(node);
    return format instanceof Format.Delimited
        ? ("Expected '%s' to be a column's name, found %s. Column numbers are for files without a"
                + " header row (header: false); put a name that looks like a number in quotes.")
            .formatted(key, found)
        : ("Expected '%s' to be a path such as data.id, found %s. JSON has no column numbers; put a"
                + " name that looks like a number in quotes.")
            .formatted(key, found);
  }

  private Origin position(String what, Node node) {
    if (isWholeNumber(node) && ((ScalarNode) node).getValue().matches(LARGEST_NUMBER)) {
      return new Origin.Position(Integer.parseInt(((ScalarNode) node).getValue()));
    }
    problems.add(
        node,
        ("Expected %s to be a column's number, the first is 1, because the files have no header"
                + " row; found %s.")
            .formatted(what, YamlObject.kind(node)));
    return STAND_IN;
  }

  private static boolean isWholeNumber(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
  }
}
