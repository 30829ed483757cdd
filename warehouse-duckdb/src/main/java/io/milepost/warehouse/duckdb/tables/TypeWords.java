package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.ValueType;

/** Types as the warehouse keeps them, in the words of {@link ValueType#word}. */
final class TypeWords {
  private TypeWords() {}

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
