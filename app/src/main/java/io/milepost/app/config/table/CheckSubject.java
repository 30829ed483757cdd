package io.milepost.app.config.table;

import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.Check.About;
import io.milepost.model.Check.Severity;
import io.milepost.model.DatasetTable;
import io.milepost.model.Nearest;
import io.milepost.model.TableField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** What a check is about: a table of the dataset, and columns of it. */
final class CheckSubject {
  private final YamlObject check;
  private final CheckKind kind;
  private final List<DatasetTable> tables;

  CheckSubject(YamlObject check, CheckKind kind, List<DatasetTable> tables) {
    this.check = check;
    this.kind = kind;
    this.tables = tables;
  }

  /** Its name, table and severity, with stand-ins after problems. */
  About about(Optional<DatasetTable> table, List<String> columns) {
    List<String> parts = new ArrayList<>(List.of(kind.word()));
    table.map(DatasetTable::name).ifPresent(parts::add);
    parts.addAll(columns);
    String name = check.value("name", "a name", Optional::of).orElse(String.join("_", parts));
    String severity = check.choice("severity", CheckKind.SEVERITIES);
    return new About(name, table.map(DatasetTable::name).orElse(""), Severity.of(severity));
  }

  /** The table that it names, or the only one; empty after a problem. */
  Optional<DatasetTable> table() {
    List<String> names = tables.stream().map(DatasetTable::name).toList();
    if (!check.has("table")) {
      if (tables.size() == 1) {
        return Optional.of(tables.get(0));
      }
      check.complain("Missing 'table': expected one of %s.".formatted(String.join(", ", names)));
      return Optional.empty();
    }
    Node node = check.find("table").orElseThrow();
    Optional<String> name = check.text(node, "'table' to be a table of this dataset");
    Optional<DatasetTable> table =
        tables.stream().filter(one -> name.filter(one.name()::equals).isPresent()).findFirst();
    if (table.isEmpty() && name.isPresent()) {
      String hint = Nearest.hint(name.get(), names);
      check
          .problems()
          .add(node, "There is no table '%s' in this dataset. %s".formatted(name.get(), hint));
    }
    return table;
  }

  /** The columns that {@code key} names. */
  List<String> columns(Optional<DatasetTable> table, String key) {
    String expected =
        "'%s' to be a column%s".formatted(key, key.equals("columns") ? " or a list" : "");
    Optional<Node> node = check.require(key, "a column of the table");
    List<String> columns = new ArrayList<>();
    for (Node item : node.map(YamlObject::items).orElse(List.of())) {
      Optional<String> column = check.text(item, expected);
      column.ifPresent(columns::add);
      column.ifPresent(name -> table.ifPresent(in -> field(in, name, item)));
    }
    return columns;
  }

  private void field(DatasetTable table, String name, Node node) {
    FieldFinder.find(name, table.fields(), node, check.problems());
  }

  /** The field of the column that {@code 'column'} names; empty after a problem. */
  Optional<TableField> field(Optional<DatasetTable> table) {
    Optional<Node> node = check.find("column");
    return table.flatMap(
        in ->
            in.fields().stream()
                .filter(field -> node.filter(n -> YamlObject.isText(n, field.name())).isPresent())
                .findFirst());
  }

  /** Tells when the column is of none of the types that the check can judge. */
  void requireType(Optional<TableField> field, Set<String> types) {
    field
        .map(found -> found.type().word())
        .filter(word -> !types.contains(word))
        .ifPresent(
            word ->
                check
                    .problems()
                    .add(
                        check.find("column").orElseThrow(),
                        "The check '%s' is for columns of the types %s; '%s' is of the type '%s'."
                            .formatted(
                                kind.word(),
                                String.join(", ", types.stream().sorted().toList()),
                                field.map(TableField::name).orElse(""),
                                word)));
  }
}
