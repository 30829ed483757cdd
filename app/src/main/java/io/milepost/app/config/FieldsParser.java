package io.milepost.app.config;

import io.milepost.app.config.yaml.OriginParser;
import io.milepost.app.config.yaml.TimestampParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.app.config.yaml.YamlProblems;
import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import io.milepost.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Reads where the fields of a trip come from. */
final class FieldsParser {
  static final Set<String> TEXT_KEYS = Set.of("from", "constant");
  static final Set<String> POINT_KEYS = Set.of("wkt", "lon_lat", "lat_lon", "lon", "lat");
  static final Set<String> TIMESTAMP_KEYS = Set.of("from", "pattern", "zone", "written_in");
  static final Set<String> KEYS =
      Set.of("region", "origin", "destination", "started_at", "datasource");
  private static final String TEXT = "{from: COLUMN} or {constant: TEXT}";
  private static final String TIMESTAMP = "{from: COLUMN, pattern: PATTERN}";
  private static final String POINT =
      "{wkt: COLUMN}, {lon_lat: COLUMN}, {lat_lon: COLUMN} or {lon: COLUMN, lat: COLUMN}";

  /** Keys of points that stand in one column. */
  private static final List<String> WHOLE_POINTS = List.of("wkt", "lon_lat", "lat_lon");

  private final YamlObject columns;
  private final OriginParser origins;
  private final List<Field> fields = new ArrayList<>();

  private FieldsParser(YamlObject columns, Format format) {
    this.columns = columns;
    this.origins = new OriginParser(format, columns.problems());
  }

  /** The fields of a trip, in the order region, datasource, started_at, origin, destination. */
  static List<Field> parse(Node node, Format format, YamlProblems problems) {
    FieldsParser parser =
        new FieldsParser(new YamlObject(node, "'columns'", KEYS, problems), format);
    parser.text("region");
    parser.text("datasource");
    parser.add("started_at", TIMESTAMP, parser::timestamp);
    parser.point("origin");
    parser.point("destination");
    return List.copyOf(parser.fields);
  }

  private void add(String name, String expected, Function<Node, Field> field) {
    columns.require(name, expected).map(field).ifPresent(fields::add);
  }

  private void text(String name) {
    add(name, TEXT, node -> text(name, node));
  }

  private void point(String name) {
    add(name, POINT, node -> point(name, node));
  }

  private Field text(String name, Node node) {
    YamlObject field = object(name, node, TEXT_KEYS);
    if (field.present("from", "constant").size() != 1) {
      field.complain("Expected '%s' to be %s, one of the two.".formatted(name, TEXT));
    }
    return new Field.Text(
        name, field.has("constant") ? origins.constant(field) : origins.column(field, "from"));
  }

  private Field point(String name, Node node) {
    YamlObject field = object(name, node, POINT_KEYS);
    Optional<String> whole = WHOLE_POINTS.stream().filter(field::has).findFirst();
    if (field.present(POINT_KEYS.toArray(String[]::new)).size() != (whole.isPresent() ? 1 : 2)) {
      field.complain("Expected '%s' to be %s.".formatted(name, POINT));
    }
    return whole
        .map(key -> wholePoint(name, key, origins.column(field, key)))
        .orElseGet(
            () ->
                new Field.LonLatPoint(
                    name, origins.column(field, "lon"), origins.column(field, "lat")));
  }

  private static Field wholePoint(String name, String key, Origin from) {
    return key.equals("wkt")
        ? new Field.WktPoint(name, from)
        : new Field.PairPoint(name, from, key.equals("lat_lon"));
  }

  private Field timestamp(Node node) {
    YamlObject field = object("started_at", node, TIMESTAMP_KEYS);
    field.require("from", "the column that holds it");
    Origin from = origins.column(field, "from");
    ValueType.Timestamp type = new TimestampParser(field).parse();
    return new Field.Timestamp("started_at", from, type.patterns(), type.zone(), type.writtenIn());
  }

  private YamlObject object(String name, Node node, Set<String> keys) {
    return new YamlObject(node, "'" + name + "'", keys, columns.problems());
  }
}
