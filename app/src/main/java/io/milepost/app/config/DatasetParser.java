package io.milepost.app.config;

import io.milepost.app.config.table.AreaDatasetParser;
import io.milepost.app.config.table.TableDatasetParser;
import io.milepost.app.config.table.ViewFolder;
import io.milepost.app.config.yaml.FormatParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.app.config.yaml.YamlText;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.Dataset;
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
  /** What the declaration of a dataset of trips may say. */
  static final Set<String> TRIP_KEYS =
      Set.of(
          "dataset",
          "table",
          "load",
          "format",
          "extra_columns",
          "columns",
          "landing",
          "source",
          "triggers");

  static final String TRIPS = "trips";
  static final List<String> TRIP_LOADS = List.of("append");
  static final List<String> EXTRA_COLUMNS = List.of("ignore", "keep");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");

  /** Only a dataset with tables of its own says such things. */
  private static final String[] TELLING_KEYS = {
    "tables", "key", "where", "drift", "checks", "views", "depends_on"
  };

  private final YamlObject root;
  private final ViewFolder views;

  private DatasetParser(YamlObject root, ViewFolder views) {
    this.root = root;
    this.views = views;
  }

  /**
   * Reads a declaration; what is wrong with it is told by the result.
   *
   * @param file what the user calls it, for messages
   * @param views where the SQL of its views lies
   */
  public static Declaration parse(String file, String yaml, ViewFolder views) {
    YamlProblems problems = new YamlProblems(file);
    Optional<DatasetParser> parser =
        YamlText.parse(yaml, problems)
            .map(root -> YamlObject.free(root, "the file", problems))
            .map(root -> new DatasetParser(root, views));
    Optional<Dataset> dataset = parser.map(DatasetParser::dataset);
    if (dataset.isEmpty() && problems.list().isEmpty()) {
      problems.add(1, 1, "The file is empty: expected 'dataset'.");
    }
    Landing landing = dataset.map(DatasetParser::usualLanding).orElse(Landing.NONE);
    Landing declared =
        parser.map(found -> LandingParser.parse(found.root, landing)).orElse(landing);
    Optional<SourcePattern> source = parser.flatMap(found -> SourceParser.parse(found.root));
    Optional<JdbcTable> database =
        parser.flatMap(found -> JdbcSourceParser.parse(found.root, dataset));
    List<Trigger> triggers =
        parser.map(found -> TriggersParser.parse(found.root)).orElse(List.of());
    boolean right = problems.list().isEmpty();
    return new Declaration(
        file,
        yaml,
        right ? dataset.orElse(null) : null,
        declared,
        source,
        database,
        triggers,
        problems.list());
  }

  private static Landing usualLanding(Dataset dataset) {
    return dataset instanceof TripDataset ? Landing.NONE : Landing.UNLIMITED;
  }

  private Dataset dataset() {
    if (isTable(AreaDatasetParser.TABLE)) {
      root.restrict(AreaDatasetParser.KEYS);
      return AreaDatasetParser.parse(root, name());
    }
    if (root.has("table") ? !isTable(TRIPS) : !root.present(TELLING_KEYS).isEmpty()) {
      root.restrict(TableDatasetParser.KEYS);
      return TableDatasetParser.parse(root, name(), views);
    }
    root.restrict(TRIP_KEYS);
    return trips();
  }

  private boolean isTable(String word) {
    return root.find("table").filter(node -> YamlObject.isText(node, word)).isPresent();
  }

  private TripDataset trips() {
    String name = name();
    root.choice("load", TRIP_LOADS);
    Format.Delimited format =
        (Format.Delimited) FormatParser.parse(root, List.of(FormatParser.CSV));
    boolean keepExtra = root.choice("extra_columns", EXTRA_COLUMNS).equals("keep");
    List<Field> fields =
        root.require("columns", "which columns hold the fields of a trip")
            .map(node -> FieldsParser.parse(node, format, root.problems()))
            .orElse(List.of());
    return new TripDataset(name, format, fields, keepExtra);
  }

  private String name() {
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
