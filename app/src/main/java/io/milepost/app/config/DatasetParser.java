package io.milepost.app.config;

import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.TripDataset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the declaration of a dataset from YAML. The format is described in docs/datasets.md. */
public final class DatasetParser {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");
  private static final Set<String> KEYS =
      Set.of("dataset", "table", "load", "format", "extra_columns", "columns");

  private DatasetParser() {}

  /**
   * Reads a declaration; what is wrong with it is told by the result.
   *
   * @param file what the user calls it, for messages
   */
  public static Declaration parse(String file, String yaml) {
    YamlProblems problems = new YamlProblems(file);
    Optional<TripDataset> dataset =
        YamlText.parse(yaml, problems)
            .map(root -> dataset(new YamlObject(root, "the file", KEYS, problems)));
    if (dataset.isEmpty() && problems.list().isEmpty()) {
      problems.add(1, 1, "The file is empty: expected 'dataset'.");
    }
    List<Problem> found = problems.list();
    return new Declaration(file, yaml, found.isEmpty() ? dataset.orElse(null) : null, found);
  }

  private static TripDataset dataset(YamlObject root) {
    String name = name(root);
    root.choice("table", List.of("trips"));
    root.choice("load", List.of("append"));
    Format.Delimited format =
        root.find("format")
            .map(node -> FormatParser.parse(node, root.problems()))
            .orElse(FormatParser.DEFAULT);
    boolean keepExtra = root.choice("extra_columns", List.of("ignore", "keep")).equals("keep");
    List<Field> fields =
        root.require("columns", "which columns hold the fields of a trip")
            .map(node -> FieldsParser.parse(node, format.header(), root.problems()))
            .orElse(List.of());
    return new TripDataset(name, format, fields, keepExtra);
  }

  private static String name(YamlObject root) {
    String expected = "a name such as 'bike-share'";
    Optional<Node> node = root.require("dataset", expected);
    Optional<String> name = node.flatMap(value -> root.text(value, expected));
    name.filter(text -> !NAME.matcher(text).matches())
        .ifPresent(
            text ->
                root.problems()
                    .add(
                        node.orElseThrow(),
                        "A dataset's name is made of a-z, 0-9, '-' and '_', found '%s'."
                            .formatted(text)));
    return name.orElse("");
  }
}
