package io.milepost.app.config.table;

import io.milepost.app.config.yaml.TimestampParser;
import io.milepost.app.config.yaml.YamlObject;
import io.milepost.model.ValueType;
import java.util.List;

/** Reads what the values of a column are. */
final class TypeParser {
  /** All types, the default first. */
  static final List<String> TYPES =
      List.of(
          "text",
          "integer",
          "real",
          "longitude",
          "latitude",
          "boolean",
          "date",
          "timestamp",
          "json");

  private TypeParser() {}

  static ValueType parse(YamlObject column) {
    String word = column.choice("type", TYPES);
    refuse(column, word, "pattern", word.equals("date") || word.equals("timestamp"));
    refuse(column, word, "zone", word.equals("timestamp"));
    refuse(column, word, "written_in", word.equals("timestamp"));
    return type(word, column);
  }

  private static void refuse(YamlObject column, String word, String key, boolean fits) {
    if (!fits && column.has(key)) {
      column
          .problems()
          .add(
              column.find(key).orElseThrow(),
              "'%s' is for %s, and this column is of the type '%s'."
                  .formatted(
                      key, key.equals("pattern") ? "dates and timestamps" : "timestamps", word));
    }
  }

  private static ValueType type(String word, YamlObject column) {
    return switch (word) {
      case "integer" -> new ValueType.WholeNumber();
      case "real" -> new ValueType.Real();
      case "longitude" -> new ValueType.Longitude();
      case "latitude" -> new ValueType.Latitude();
      case "boolean" -> new ValueType.Truth();
      case "date" -> new TimestampParser(column).parseDay();
      case "timestamp" -> new TimestampParser(column).parse();
      case "json" -> new ValueType.Json();
      default -> new ValueType.Text();
    };
  }
}
