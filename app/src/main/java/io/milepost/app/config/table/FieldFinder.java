package io.milepost.app.config.table;

import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.Nearest;
import io.milepost.model.TableField;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Finds the columns that keys and checks name. */
final class FieldFinder {
  private FieldFinder() {}

  /** The field of that name; when there is none, says so with the nearest. */
  static Optional<TableField> find(
      String column, List<TableField> fields, Node node, YamlProblems problems) {
    Optional<TableField> found =
        fields.stream().filter(field -> field.name().equals(column)).findFirst();
    if (found.isEmpty()) {
      List<String> names = fields.stream().map(TableField::name).toList();
      problems.add(
          node,
          "There is no column '%s'. %s".formatted(column, Nearest.hint(column, names)).strip());
    }
    return found;
  }
}
