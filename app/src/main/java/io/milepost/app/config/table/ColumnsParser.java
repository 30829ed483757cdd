package io.milepost.app.config.table;

import io.milepost.app.config.yaml.OriginParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.Origin;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the columns of a table. */
final class ColumnsParser {
  /** What a column may say. */
  static final Set<String> KEYS =
      Set.of("from", "constant", "type", "nullable", "pattern", "zone", "written_in");

  static final List<String> NULLABLE = List.of("false", "true");

  private final OriginParser origins;
  private final YamlProblems problems;

  ColumnsParser(OriginParser origins, YamlProblems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  List<TableField> parse(Node node) {
    List<YamlObject.Entry> entries = YamlObject.free(node, "'columns'", problems).entries();
    if (entries.isEmpty()) {
      problems.add(node, "Expected at least one column in 'columns'.");
    }
    return entries.stream().map(this::field).toList();
  }

  private TableField field(YamlObject.Entry entry) {
    String name = entry.key();
    SqlNames.checkColumn(name, entry.keyNode(), problems);
    YamlObject column = new YamlObject(entry.value(), "'%s'".formatted(name), KEYS, problems);
    if (column.present("from", "constant").size() != 1) {
      column.complain(
          "Expected '%s' to have {from: …} or {constant: TEXT}, one of the two.".formatted(name));
    }
    ValueType type = TypeParser.parse(column);
    boolean nullable = column.choice("nullable", NULLABLE).equals("true");
    return new TableField(name, type, origin(column, type), nullable);
  }

  private Origin origin(YamlObject column, ValueType type) {
    if (!column.has("constant")) {
      return origins.column(column, "from");
    }
    Origin origin = origins.constant(column);
    if (origin instanceof Origin.Constant constant && !ConstantCheck.fits(constant.text(), type)) {
      problems.add(
          column.find("constant").orElseThrow(),
          "Expected 'constant' to be %s, found '%s'."
              .formatted(ConstantCheck.expected(type), constant.text()));
    }
    return origin;
  }
}
