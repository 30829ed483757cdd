package io.milepost.app.config.table;

import io.milepost.model.ValueType;
import java.util.Map;
import java.util.Objects;

/** Types as declarations call them. */
public final class TypeWord {
  private static final Map<Class<? extends ValueType>, String> WORDS =
      Map.of(
          ValueType.Text.class, "text",
          ValueType.WholeNumber.class, "integer",
          ValueType.Real.class, "real",
          ValueType.Longitude.class, "longitude",
          ValueType.Latitude.class, "latitude",
          ValueType.Truth.class, "boolean",
          ValueType.Day.class, "date",
          ValueType.Timestamp.class, "timestamp",
          ValueType.Json.class, "json");

  private TypeWord() {}

  /** The word of a type. */
  public static String of(ValueType type) {
    return Objects.requireNonNull(WORDS.get(type.getClass()));
  }
}
