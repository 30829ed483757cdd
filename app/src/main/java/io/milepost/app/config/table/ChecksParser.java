package io.milepost.app.config.table;

import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.Check;
import io.milepost.model.DatasetTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the checks of a dataset. */
final class ChecksParser {
  private final YamlObject root;
  private final List<DatasetTable> tables;

  ChecksParser(YamlObject root, List<DatasetTable> tables) {
    this.root = root;
    this.tables = tables;
  }

  List<Check> parse() {
    List<Check> checks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : root.find("checks").map(YamlObject::items).orElse(List.of())) {
      Optional<Check> check = CheckParser.parse(item, tables, root.problems());
      check
          .map(Check::about)
          .filter(about -> !about.table().isEmpty())
          .ifPresent(about -> once(about.name(), names, item));
      check.ifPresent(checks::add);
    }
    return checks;
  }

  private void once(String name, Set<String> names, Node item) {
    if (!names.add(name)) {
      root.problems()
          .add(item, "Two checks are called '%s'; give one a 'name' of its own.".formatted(name));
    }
  }
}
