package io.milepost.app.config;

import io.milepost.model.Origin;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads which column of a source holds a value: its name, names to choose from, or its number. */
final class OriginParser {
  private static final Origin STAND_IN = new Origin.Named(List.of());

  private final boolean header;
  private final YamlProblems problems;

  /**
   * @param header whether the files name their columns
   */
  OriginParser(boolean header, YamlProblems problems) {
    this.header = header;
    this.problems = problems;
  }

  Origin constant(YamlObject field) {
    return field
        .find("constant")
        .flatMap(node -> field.text(node, "'constant' to be a text"))
        .<Origin>map(Origin.Constant::new)
        .orElse(STAND_IN);
  }

  /** The column that {@code key} names; a stand-in when the key is missing, or after a problem. */
  Origin column(YamlObject field, String key) {
    return field
        .find(key)
        .map(node -> header ? named(field, key, node) : position(key, node))
        .orElse(STAND_IN);
  }

  private Origin named(YamlObject field, String key, Node node) {
    if (isWholeNumber(node)) {
      problems.add(
          node,
          ("Expected '%s' to be a column's name, found %s. Column numbers are for files without a"
                  + " header row (header: false); put a name that looks like a number in quotes.")
              .formatted(key, YamlObject.kind(node)));
    }
    return new Origin.Named(
        field.texts(node, "'%s' to be a column's name, or a list of names".formatted(key)));
  }

  private Origin position(String key, Node node) {
    if (isWholeNumber(node) && ((ScalarNode) node).getValue().matches("[1-9][0-9]{0,4}")) {
      return new Origin.Position(Integer.parseInt(((ScalarNode) node).getValue()));
    }
    problems.add(
        node,
        ("Expected '%s' to be a column's number, the first is 1, because the files have no header"
                + " row; found %s.")
            .formatted(key, YamlObject.kind(node)));
    return STAND_IN;
  }

  private static boolean isWholeNumber(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
  }
}
