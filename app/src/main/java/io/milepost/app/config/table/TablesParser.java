package io.milepost.app.config.table;

import io.milepost.app.config.yaml.OriginParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetTable.Condition;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.TableField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the tables of a dataset: one whose columns stand at the top, or several under a key. */
final class TablesParser {
  /** What one of several tables may say. */
  static final Set<String> KEYS = Set.of("where", "key", "columns");

  private static final String EXPECTED =
      "the table that rows go to, as 'table: NAME', or several under 'tables'";

  private final YamlObject root;
  private final YamlProblems problems;
  private final LoadMode mode;
  private final OriginParser origins;
  private final ColumnsParser columns;

  TablesParser(YamlObject root, Format format, LoadMode mode) {
    this.root = root;
    this.problems = root.problems();
    this.mode = mode;
    this.origins = new OriginParser(format, problems);
    this.columns = new ColumnsParser(origins, problems);
  }

  List<DatasetTable> parse() {
    return root.find("tables").map(this::several).orElseGet(this::single);
  }

  private List<DatasetTable> single() {
    Optional<Node> node = root.require("table", EXPECTED);
    Optional<String> name =
        node.flatMap(found -> root.text(found, "'table' to be the name of a table"));
    name.ifPresent(text -> SqlNames.checkRelation("table", text, node.orElseThrow(), problems));
    return List.of(table(name.orElse(""), root));
  }

  private List<DatasetTable> several(Node node) {
    for (String key : root.present("table", "where", "columns", "key")) {
      problems.add(
          root.find(key).orElseThrow(),
          "'%s' is for a single table; with 'tables' it stands in each of them.".formatted(key));
    }
    List<YamlObject.Entry> entries = YamlObject.free(node, "'tables'", problems).entries();
    if (entries.isEmpty()) {
      problems.add(node, "Expected at least one table in 'tables'.");
    }
    List<DatasetTable> tables = entries.stream().map(this::table).toList();
    reachable(entries, tables);
    return tables;
  }

  /** A row goes to the first table whose conditions it meets. */
  private void reachable(List<YamlObject.Entry> entries, List<DatasetTable> tables) {
    for (int i = 1; i < tables.size(); i++) {
      DatasetTable before = tables.get(i - 1);
      if (before.where().isEmpty() && !hasWhere(entries.get(i - 1))) {
        problems.add(
            entries.get(i).keyNode(),
            "No row goes to '%s', since '%s' above it takes all rows; give that one a 'where', or put it last."
                .formatted(tables.get(i).name(), before.name()));
      }
    }
  }

  private static boolean hasWhere(YamlObject.Entry entry) {
    return YamlObject.free(entry.value(), "", new YamlProblems("")).has("where");
  }

  private DatasetTable table(YamlObject.Entry entry) {
    SqlNames.checkRelation("table", entry.key(), entry.keyNode(), problems);
    String what = "'%s'".formatted(entry.key());
    return table(entry.key(), new YamlObject(entry.value(), what, KEYS, problems));
  }

  private DatasetTable table(String name, YamlObject table) {
    String expected = "the columns of the table, NAME: {from: …, type: …}";
    List<TableField> fields =
        table.require("columns", expected).map(columns::parse).orElse(List.of());
    return new DatasetTable(name, where(table), fields, key(name, table, fields));
  }

  private List<Condition> where(YamlObject table) {
    return table
        .find("where")
        .map(node -> YamlObject.free(node, "'where'", problems))
        .map(where -> where.entries().stream().map(entry -> condition(where, entry)).toList())
        .orElse(List.of());
  }

  private Condition condition(YamlObject where, YamlObject.Entry entry) {
    String expected = "'%s' to be a text, or a list of texts".formatted(entry.key());
    return new Condition(origins.key(entry), where.texts(entry.value(), expected));
  }

  private List<String> key(String name, YamlObject table, List<TableField> fields) {
    Optional<Node> node = table.find("key");
    if (node.isEmpty() && mode == LoadMode.UPSERT) {
      table.complain(
          "Missing 'key': with 'load: upsert' the columns that tell rows of '%s' apart must be named."
              .formatted(name));
    }
    List<String> key = new ArrayList<>();
    for (Node item : node.map(YamlObject::items).orElse(List.of())) {
      table
          .text(item, "'key' to be a column, or a list of columns")
          .ifPresent(column -> key.add(keyColumn(column, item, fields, new HashSet<>(key))));
    }
    return key;
  }

  private String keyColumn(String column, Node item, List<TableField> fields, Set<String> before) {
    Optional<TableField> field = FieldFinder.find(column, fields, item, problems);
    if (field.filter(TableField::nullable).isPresent()) {
      problems.add(
          item,
          "'%s' is nullable, and what may be missing cannot tell rows apart; make it not nullable, or leave it out of 'key'."
              .formatted(column));
    }
    if (before.contains(column)) {
      problems.add(item, "'%s' stands in 'key' twice; keep one.".formatted(column));
    }
    return column;
  }
}
