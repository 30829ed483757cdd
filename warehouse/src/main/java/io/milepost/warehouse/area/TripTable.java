package io.milepost.warehouse.area;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A hash table of the trips of one range, by open addressing and at most a quarter full, which the
 * rows of pages are held against. Not thread-safe.
 */
final class TripTable {
  private static final int EMPTY = 0;
  private static final int STEP = 0x85EBCA6B;
  private static final int MIX = 0x9E3779B9;

  private final AskedTrips asked;
  private final int[] hashes;

  /** The number of a trip + 1, or {@link #EMPTY}. */
  private final int[] slots;

  private final int shift;
  private final int[] rowHashes = new int[PageLayout.BLOCK_ROWS];
  private final int[] plane = new int[PageLayout.BLOCK_ROWS];

  TripTable(AskedTrips asked) {
    this.asked = asked;
    hashes = new int[asked.size()];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(asked.size()) + 2;
    slots = new int[1 << bits];
    shift = Integer.SIZE - bits;
    for (int number = 0; number < hashes.length; number++) {
      hashes[number] = hash(number);
      int slot = slot(hashes[number]);
      while (slots[slot] != EMPTY) {
        slot = next(slot);
      }
      slots[slot] = number + 1;
    }
  }

  private int slot(int hash) {
    return hash * MIX >>> shift;
  }

  private int next(int slot) {
    return slot + 1 & slots.length - 1;
  }

  private int hash(int number) {
    int hash = 0;
    for (int coordinate = 0; coordinate < PageLayout.COORDINATES; coordinate++) {
      long key = asked.key(number, coordinate);
      hash = (hash * STEP + CoordinateKey.high(key)) * STEP + (int) key;
    }
    return hash * STEP + RowTime.millis(asked.time(number));
  }

  /** Adds the numbers of the trips that rows of {@code page} equal to {@code found}. */
  void find(Segment segment, Page page, BitSet found) {
    for (int block = 0; block < page.blocks(); block++) {
      int first = block * PageLayout.BLOCK_ROWS;
      int rows = page.rowsOf(block);
      hashRows(page, first, rows);
      for (int row = 0; row < rows; row++) {
        find(rowHashes[row], segment, page, first + row, found);
      }
    }
  }

  private void find(int hash, Segment segment, Page page, int row, BitSet found) {
    for (int slot = slot(hash); slots[slot] != EMPTY; slot = next(slot)) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && asked.same(number, segment, page, row)) {
        found.set(number);
      }
    }
  }

  /** The hashes of rows, plane by plane: as {@link #hash} gives them for trips. */
  private void hashRows(Page page, int first, int rows) {
    Arrays.fill(rowHashes, 0);
    for (int coordinate = 0; coordinate < PageLayout.COORDINATES; coordinate++) {
      page.high(coordinate, first, rows, plane);
      addPlane(rows);
      page.low(coordinate, first, rows, plane);
      addPlane(rows);
    }
    page.millis(first, rows, plane);
    addPlane(rows);
  }

  private void addPlane(int rows) {
    for (int row = 0; row < rows; row++) {
      rowHashes[row] = rowHashes[row] * STEP + plane[row];
    }
  }
}
