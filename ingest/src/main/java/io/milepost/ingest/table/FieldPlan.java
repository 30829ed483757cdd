package io.milepost.ingest.table;

import io.milepost.ingest.value.ValueDecoder;
import io.milepost.ingest.value.ValueDecoders;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.util.List;

/**
 * Where a field's values are found in a source.
 *
 * @param name what the source calls it
 * @param checked whether what is found there for a JSON column is known to be JSON
 */
record FieldPlan(TableField field, List<Integer> slots, String name, boolean checked) {

  static FieldPlan of(TableField field, Format format, Slots slots) {
    boolean json = field.type() instanceof ValueType.Json;
    return new FieldPlan(
        field,
        slots.of(field.name(), field.from(), field.nullable(), json),
        slots.name(field.from()),
        format instanceof Format.JsonLines && !(field.from() instanceof Origin.Constant));
  }

  ValueDecoder newDecoder() {
    return ValueDecoders.of(field.type(), checked);
  }

  boolean takesNested() {
    return field.type() instanceof ValueType.Json;
  }

  int[] slotArray() {
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }
}
