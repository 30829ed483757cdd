package io.milepost.ingest.csv;

import io.milepost.ingest.table.Undeclared;
import io.milepost.ingest.table.Values;
import java.util.List;

/** The values of a row of delimited text. Not thread-safe. */
final class CsvValues implements Values {
  private final Row row;
  private final RowLocator locator;
  private final List<Undeclared> undeclared;
  private final int[] filled;
  private int filledCount;

  /**
   * Values of what {@code row} stands on.
   *
   * @param undeclared in the order of their columns
   */
  CsvValues(Row row, RowLocator locator, List<Undeclared> undeclared) {
    this.row = row;
    this.locator = locator;
    this.undeclared = undeclared;
    filled = new int[undeclared.size()];
  }

  /** The row stands on another row now. */
  void update() {
    filledCount = 0;
    for (int i = 0; i < filled.length; i++) {
      if (!lacks(undeclared.get(i).order())) {
        filled[filledCount++] = i;
      }
    }
  }

  @Override
  public byte[] bytes(int slot) {
    return row.bytes(slot);
  }

  @Override
  public int start(int slot) {
    return row.start(slot);
  }

  @Override
  public int end(int slot) {
    return row.end(slot);
  }

  /** An empty field without quotes; a constant is never nothing. */
  @Override
  public boolean lacks(int slot) {
    int start = row.start(slot);
    byte[] bytes = row.bytes(slot);
    return start == row.end(slot) && bytes == row.block() && !locator.isQuote(bytes[start]);
  }

  @Override
  public boolean isNested(int slot) {
    return false;
  }

  @Override
  public int undeclared() {
    return filledCount;
  }

  @Override
  public Undeclared undeclared(int index) {
    return undeclared.get(filled[index]);
  }
}
