package io.milepost.app.config.table;

import io.milepost.app.config.yaml.FormatParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.Check;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetView;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the declaration of a dataset with tables of its own. */
public final class TableDatasetParser {
  /** What such a declaration may say. */
  public static final Set<String> KEYS =
      Set.of(
          "dataset",
          "load",
          "format",
          "drift",
          "depends_on",
          "landing",
          "source",
          "triggers",
          "table",
          "where",
          "columns",
          "key",
          "tables",
          "views",
          "checks");

  static final List<String> FORMATS = List.of(FormatParser.CSV, FormatParser.JSON);
  static final List<String> LOADS = Arrays.stream(LoadMode.values()).map(LoadMode::word).toList();
  static final Set<String> DRIFT_KEYS = Set.of("columns", "types");
  static final List<String> DRIFT_OF_COLUMNS = List.of("evolve", "freeze", "quarantine", "ignore");
  static final List<String> DRIFT_OF_TYPES = List.of("quarantine", "freeze", "evolve");

  private TableDatasetParser() {}

  /**
   * The dataset; with stand-ins after problems.
   *
   * @param name the dataset's name
   * @param views where the SQL of its views lies
   */
  public static TableDataset parse(YamlObject root, String name, ViewFolder views) {
    String word = root.choice("load", LOADS);
    LoadMode mode = LoadMode.valueOf(word.toUpperCase(Locale.ROOT));
    Format format = FormatParser.parse(root, FORMATS);
    List<DatasetTable> tables = new TablesParser(root, format, mode).parse();
    List<DatasetView> owned = new ViewsParser(root, views, tables).parse();
    List<Check> checks = new ChecksParser(root, tables).parse();
    return new TableDataset(
        name, format, mode, drift(root), tables, checks, owned, dependsOn(root, name));
  }

  private static DriftPolicy drift(YamlObject root) {
    return root.find("drift")
        .map(node -> new YamlObject(node, "'drift'", DRIFT_KEYS, root.problems()))
        .map(
            drift ->
                policy(
                    drift.choice("columns", DRIFT_OF_COLUMNS),
                    drift.choice("types", DRIFT_OF_TYPES)))
        .orElseGet(() -> policy(DRIFT_OF_COLUMNS.get(0), DRIFT_OF_TYPES.get(0)));
  }

  private static DriftPolicy policy(String columns, String types) {
    return new DriftPolicy(
        DriftPolicy.Columns.valueOf(columns.toUpperCase(Locale.ROOT)),
        DriftPolicy.Types.valueOf(types.toUpperCase(Locale.ROOT)));
  }

  private static List<String> dependsOn(YamlObject root, String name) {
    String expected = "'depends_on' to be a dataset's name, or a list of names";
    for (Node item : root.find("depends_on").map(YamlObject::items).orElse(List.of())) {
      if (YamlObject.isText(item, name)) {
        root.problems().add(item, "'%s' cannot depend on itself.".formatted(name));
      }
    }
    return root.find("depends_on").map(node -> root.texts(node, expected)).orElse(List.of());
  }
}
