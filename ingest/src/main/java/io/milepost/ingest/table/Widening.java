package io.milepost.ingest.table;

import io.milepost.ingest.value.ValueDecoder;
import io.milepost.ingest.value.ValueDecoders;
import io.milepost.model.Column;
import io.milepost.model.ValueType;

/** Which type takes a value that a field's own type does not. Not thread-safe. */
final class Widening {
  private static final ValueType REAL = new ValueType.Real();
  private static final ValueType TEXT = new ValueType.Text();

  private final ValueDecoder number = ValueDecoders.of(REAL, true);

  Widening() {
    number.target(new Column.Doubles(new double[1]));
  }

  /** The narrowest type that takes the value, and all that {@code type} takes. */
  ValueType of(ValueType type, Values row, int slot) {
    boolean counts =
        type instanceof ValueType.WholeNumber
            || type instanceof ValueType.Longitude
            || type instanceof ValueType.Latitude;
    return counts
            && number.decode(row.bytes(slot), row.start(slot), row.end(slot), 0)
                == ValueDecoder.Outcome.TAKEN
        ? REAL
        : TEXT;
  }

  /** The type that takes what both take. */
  static ValueType wider(ValueType one, ValueType other) {
    return one.equals(other) ? one : TEXT;
  }
}
