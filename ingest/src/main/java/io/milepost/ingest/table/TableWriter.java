package io.milepost.ingest.table;

import io.milepost.ingest.value.ValueDecoder;
import io.milepost.ingest.value.ValueDecoder.Outcome;
import io.milepost.model.RejectionCode;
import io.milepost.model.TableBatch;
import java.util.List;

/** Decodes rows into the batch of one table. Not thread-safe. */
final class TableWriter {
  /** Returned when no field of a row is wrong. */
  static final int GOOD = -1;

  private final List<FieldPlan> fields;
  private final ValueDecoder[] decoders;
  private final int[][] slots;
  private final boolean[] nullable;
  private final boolean[] takesNested;
  private final int[] lacking;
  private int lackingCount;
  private TableBatch batch;
  private int rows;

  TableWriter(TablePlan plan) {
    fields = plan.fields();
    int count = fields.size();
    decoders = fields.stream().map(FieldPlan::newDecoder).toArray(ValueDecoder[]::new);
    slots = fields.stream().map(FieldPlan::slotArray).toArray(int[][]::new);
    nullable = new boolean[count];
    takesNested = new boolean[count];
    for (int i = 0; i < count; i++) {
      nullable[i] = fields.get(i).field().nullable();
      takesNested[i] = fields.get(i).takesNested();
    }
    lacking = new int[count];
    batch = new TableBatch(1, plan.table());
  }

  /** Rows go to {@code emptied} from now on. */
  void target(TableBatch emptied) {
    rows = 0;
    emptied.clear();
    if (emptied != batch) {
      batch = emptied;
      for (int i = 0; i < decoders.length; i++) {
        decoders[i].target(batch.values().columns().get(i));
      }
    }
  }

  boolean hasRoom() {
    return rows < batch.values().capacity();
  }

  int rows() {
    return rows;
  }

  void finish() {
    batch.values().rows(rows);
  }

  /** Decodes a row; the index of a wrong field, or {@link #GOOD}: then it can be kept. */
  int decode(Values row) {
    lackingCount = 0;
    for (int i = 0; i < decoders.length; i++) {
      Outcome outcome = decode(row, i);
      if (outcome == Outcome.BLANK && nullable[i]) {
        decoders[i].skip(rows);
        lacking[lackingCount++] = i;
      } else if (outcome != Outcome.TAKEN) {
        return i;
      }
    }
    return GOOD;
  }

  /**
   * Keeps the row that was decoded last.
   *
   * @param position where it stands in the source
   */
  void keep(long position) {
    if (rows == 0) {
      batch.position(position);
    }
    for (int i = 0; i < lackingCount; i++) {
      batch.nulls(lacking[i]).set(rows);
    }
    rows++;
  }

  private Outcome decode(Values row, int field) {
    int slot = SlotChoice.first(slots[field], row);
    if (slot == SlotChoice.NONE) {
      return Outcome.BLANK;
    }
    return row.isNested(slot) && !takesNested[field]
        ? Outcome.WRONG
        : decoders[field].decode(row.bytes(slot), row.start(slot), row.end(slot), rows);
  }

  /** Whether a field is wrong in a way that no other type mends: it is lacking, or nested. */
  boolean isHopeless(Values row, int field) {
    int slot = SlotChoice.first(slots[field], row);
    return decode(row, field) == Outcome.BLANK
        ? !nullable[field]
        : row.isNested(slot) && !takesNested[field];
  }

  boolean isWrong(Values row, int field) {
    return decode(row, field) == Outcome.WRONG;
  }

  /** What is wrong with a field that is. */
  RowProblem problem(Values row, int field) {
    String name = fields.get(field).name();
    ValueDecoder decoder = decoders[field];
    if (decode(row, field) == Outcome.BLANK) {
      return RowProblem.missing(name, decoder.expectation());
    }
    int slot = SlotChoice.first(slots[field], row);
    RejectionCode code =
        row.isNested(slot)
            ? RejectionCode.BAD_JSON
            : decoder.code(row.bytes(slot), row.start(slot), row.end(slot));
    return RowProblem.unexpected(name, code, decoder.expectation(), RowProblem.quote(row, slot));
  }

  /** Where the value of a field is, that is there. */
  int slot(Values row, int field) {
    return SlotChoice.first(slots[field], row);
  }
}
