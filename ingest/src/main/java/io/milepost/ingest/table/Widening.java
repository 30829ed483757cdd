package io.milepost.ingest.table;

import io.milepost.ingest.number.WholeText;
import io.milepost.ingest.scan.Blanks;
import io.milepost.ingest.value.ValueDecoder;
import io.milepost.ingest.value.ValueDecoders;
import io.milepost.model.Column;
import io.milepost.model.ValueType;

/** Which type takes a value that a field's own type does not. Not thread-safe. */
final class Widening {
  private static final ValueType REAL = new ValueType.Real();
  private static final ValueType TEXT = new ValueType.Text();

  private final ValueDecoder number = ValueDecoders.of(REAL, true, true);

  Widening() {
    number.target(new Column.Doubles(new double[1]));
  }

  /**
   * The narrowest type that takes the value; a field that became real so becomes text when there
   * are whole numbers that a real would round.
   */
  ValueType of(ValueType type, Values row, int slot) {
    byte[] bytes = row.bytes(slot);
    int start = row.start(slot);
    int end = row.end(slot);
    boolean whole = type instanceof ValueType.WholeNumber;
    boolean degrees = type instanceof ValueType.Longitude || type instanceof ValueType.Latitude;
    return (degrees || whole && !isWhole(bytes, start, end))
            && number.decode(bytes, start, end, 0) == ValueDecoder.Outcome.TAKEN
        ? REAL
        : TEXT;
  }

  private static boolean isWhole(byte[] bytes, int from, int to) {
    int start = Blanks.skip(bytes, from, to);
    return WholeText.is(bytes, start, Blanks.trimEnd(bytes, start, to));
  }

  /** The type that takes what both take. */
  static ValueType wider(ValueType one, ValueType other) {
    return one.equals(other) ? one : TEXT;
  }
}
