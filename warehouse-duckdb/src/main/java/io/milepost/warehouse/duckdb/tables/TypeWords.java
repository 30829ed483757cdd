package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.ValueType;

/** Types of fields as declarations call them. */
final class TypeWords {
  private TypeWords() {}

  static String word(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return "integer";
    }
    if (type instanceof ValueType.Truth) {
      return "boolean";
    }
    return type instanceof ValueType.Day
        ? "date"
        : type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** One of the types that an input may bring a column to: those need no pattern. */
  static ValueType type(String word) {
    return switch (word) {
      case "integer" -> new ValueType.WholeNumber();
      case "real" -> new ValueType.Real();
      case "text" -> new ValueType.Text();
      case "json" -> new ValueType.Json();
      case "boolean" -> new ValueType.Truth();
      default -> throw new IllegalArgumentException("No input brings a column to " + word);
    };
  }
}
