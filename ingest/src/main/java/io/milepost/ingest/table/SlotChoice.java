package io.milepost.ingest.table;

/** Chooses among the places that a value may be in. */
final class SlotChoice {
  /** Returned when the row lacks all of them. */
  static final int NONE = -1;

  private SlotChoice() {}

  /** The first of {@code slots} that the row does not lack, or {@link #NONE}. */
  static int first(int[] slots, Values row) {
    for (int slot : slots) {
      if (!row.lacks(slot)) {
        return slot;
      }
    }
    return NONE;
  }
}
