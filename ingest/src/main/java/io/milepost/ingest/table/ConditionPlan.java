package io.milepost.ingest.table;

import io.milepost.model.DatasetTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Where a condition's value is found in a source, and what it may be. */
final class ConditionPlan {
  private final DatasetTable.Condition condition;
  private final String name;
  private final int[] slots;
  private final byte[][] texts;

  ConditionPlan(DatasetTable.Condition condition, Slots where) {
    this.condition = condition;
    name = where.name(condition.from());
    slots =
        where.of("where", condition.from(), false, false).stream()
            .mapToInt(Integer::intValue)
            .toArray();
    texts =
        condition.values().stream()
            .map(value -> value.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  String name() {
    return name;
  }

  List<String> values() {
    return condition.values();
  }

  boolean holds(Values row) {
    int slot = SlotChoice.first(slots, row);
    if (slot < 0 || row.isNested(slot)) {
      return false;
    }
    for (byte[] text : texts) {
      if (Arrays.equals(text, 0, text.length, row.bytes(slot), row.start(slot), row.end(slot))) {
        return true;
      }
    }
    return false;
  }

  /** What the row has there, for messages. */
  String found(Values row) {
    int slot = SlotChoice.first(slots, row);
    return slot < 0 ? "nothing" : RowProblem.quote(row, slot);
  }
}
