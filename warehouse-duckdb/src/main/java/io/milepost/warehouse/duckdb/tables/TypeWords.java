package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.ValueType;

/** Types as the warehouse keeps them, in the words of {@link ValueType#word}. */
final class TypeWords {
  private TypeWords() {}

  /**
   * One of the types that an input may bring a column to: those need no pattern. Files from before
   * may hold other words for two of them.
   */
  static ValueType type(String word) {
    return switch (word) {
      case "integer", "wholenumber" -> new ValueType.WholeNumber();
      case "real" -> new ValueType.Real();
      case "text" -> new ValueType.Text();
      case "json" -> new ValueType.Json();
      case "boolean", "truth" -> new ValueType.Truth();
      default -> throw new IllegalArgumentException("No input brings a column to " + word);
    };
  }
}
