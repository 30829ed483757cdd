package io.milepost.app.config.table;

import io.milepost.app.config.yaml.FormatParser;
import io.milepost.app.config.yaml.OriginParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.AreaDataset;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the declaration of a dataset whose features become saved areas. */
public final class AreaDatasetParser {
  /** The word of {@code table} by which such a declaration is known. */
  public static final String TABLE = "areas";

  /** What such a declaration may say. */
  public static final Set<String> KEYS =
      Set.of("dataset", "table", "load", "format", "landing", "source", "triggers", "columns");

  static final List<String> LOADS = List.of("upsert");
  static final List<String> FORMATS = List.of(FormatParser.GEOJSON);
  static final Set<String> COLUMNS = Set.of("name");
  static final Set<String> NAME_KEYS = Set.of("from");

  private AreaDatasetParser() {}

  /** The dataset; with stand-ins after problems. */
  public static AreaDataset parse(YamlObject root, String name) {
    root.choice("load", LOADS);
    Format format = FormatParser.parse(root, FORMATS);
    OriginParser origins = new OriginParser(format, root.problems());
    Origin from =
        root.require("columns", "what an area is called, {name: {from: properties.name}}")
            .map(node -> new YamlObject(node, "'columns'", COLUMNS, root.problems()))
            .flatMap(AreaDatasetParser::name)
            .map(field -> origins.column(field, "from"))
            .orElse(new Origin.Named(List.of()));
    return new AreaDataset(name, new Format.GeoJson(), (Origin.Named) from);
  }

  private static Optional<YamlObject> name(YamlObject columns) {
    String expected = "where an area's name stands, such as {from: properties.name}";
    Optional<Node> node = columns.require("name", expected);
    Optional<YamlObject> field =
        node.map(found -> new YamlObject(found, "'name'", NAME_KEYS, columns.problems()));
    field.ifPresent(found -> found.require("from", "a path such as properties.name"));
    return field;
  }
}
