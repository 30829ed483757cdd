package io.milepost.app.config.table;

import io.milepost.app.config.yaml.Problem;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetView;
import io.milepost.model.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads which views a dataset owns, and their SQL from the files beside the declaration. */
final class ViewsParser {
  private static final String SUFFIX = ".sql";
  private static final String EXPECTED =
      "'views' to be a file such as flights_details.sql, or a list";

  private final YamlObject root;
  private final ViewFolder folder;
  private final Set<String> names = new HashSet<>();

  ViewsParser(YamlObject root, ViewFolder folder, List<DatasetTable> tables) {
    this.root = root;
    this.folder = folder;
    tables.forEach(table -> names.add(table.name()));
  }

  List<DatasetView> parse() {
    List<DatasetView> views = new ArrayList<>();
    for (Node item : root.find("views").map(YamlObject::items).orElse(List.of())) {
      root.text(item, EXPECTED).flatMap(file -> view(file, item)).ifPresent(views::add);
    }
    return views;
  }

  private Optional<DatasetView> view(String file, Node node) {
    if (!file.endsWith(SUFFIX) || file.contains("/") || file.contains("\\")) {
      return complain(
          node, "Expected the name of a file in '%s' that ends with .sql, found '%s'.", file);
    }
    String name = file.substring(0, file.length() - SUFFIX.length());
    SqlNames.checkRelation("view", name, node, root.problems());
    if (!names.add(name)) {
      return complain(
          node, "A table or view of this dataset in '%s' is called '%s' already.", name);
    }
    if (!folder.has(file)) {
      String hint = Nearest.hint(file, folder.names());
      return complain(node, "There is no file '%s'. " + hint, folder.file(file).toString());
    }
    return Optional.of(new DatasetView(name, query(file)));
  }

  private Optional<DatasetView> complain(Node node, String message, String found) {
    String text =
        message.indexOf("%s") == message.lastIndexOf("%s")
            ? message.formatted(found)
            : message.formatted(folder.directory(), found);
    root.problems().add(node, text.strip());
    return Optional.empty();
  }

  private String query(String file) {
    String sql = folder.read(file);
    SelectText.complaint(sql)
        .ifPresent(
            complaint ->
                root.problems().add(new Problem(folder.file(file).toString(), 1, 1, complaint)));
    return SelectText.statement(sql);
  }
}
