package io.milepost.ingest.table;

import io.milepost.ingest.value.ValueDecoder;
import io.milepost.ingest.value.ValueDecoders;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.util.List;

/**
 * Where a field's values are found in a source.
 *
 * @param name what the source calls it
 * @param checked whether what is found there for a JSON column is known to be JSON
 * @param exact whether its type may change so that no whole number is rounded
 */
record FieldPlan(
    TableField field, List<Integer> slots, String name, boolean checked, boolean exact) {

  static FieldPlan of(TableField field, TableDataset dataset, Slots slots) {
    boolean json = field.type() instanceof ValueType.Json;
    return new FieldPlan(
        field,
        slots.of(field.name(), field.from(), field.nullable(), json),
        slots.name(field.from()),
        dataset.format() instanceof Format.JsonLines && !(field.from() instanceof Origin.Constant),
        dataset.drift().types() == DriftPolicy.Types.EVOLVE);
  }

  ValueDecoder newDecoder() {
    return ValueDecoders.of(field.type(), checked, exact);
  }

  boolean takesNested() {
    return field.type() instanceof ValueType.Json;
  }

  int[] slotArray() {
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }
}
