package io.milepost.warehouse.area;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** A page of a segment, in mapped memory. Immutable and thread-safe. */
final class Page {
  private final PageEntry entry;
  private final PageLayout layout;
  private final IntBuffer ints;
  private final LongBuffer longs;
  private final CharBuffer chars;
  private final DoubleBuffer doubles;

  private Page(PageEntry entry, ByteBuffer bytes) {
    this.entry = entry;
    layout = entry.layout();
    ints = bytes.asIntBuffer();
    longs = bytes.asLongBuffer();
    chars = bytes.asCharBuffer();
    doubles = bytes.asDoubleBuffer();
  }

  /** The page that lies at {@code at} in {@code piece}. */
  static Page of(PageEntry entry, ByteBuffer piece, int at) {
    return new Page(entry, piece.slice(at, entry.layout().bytes()).order(ByteOrder.LITTLE_ENDIAN));
  }

  PageEntry entry() {
    return entry;
  }

  int rows() {
    return layout.rows();
  }

  int blocks() {
    return layout.blocks();
  }

  /** The rows of a block: all are full but the last. */
  int rowsOf(int block) {
    return Math.min(PageLayout.BLOCK_ROWS, rows() - block * PageLayout.BLOCK_ROWS);
  }

  Bounds origins(int block) {
    return bounds(block * PageLayout.BLOCK_DOUBLES);
  }

  Bounds destinations(int block) {
    return bounds(block * PageLayout.BLOCK_DOUBLES + 4);
  }

  /** The bounds of all blocks, {@link PageLayout#BLOCK_DOUBLES} each. */
  double[] blockBounds() {
    double[] bounds = new double[blocks() * PageLayout.BLOCK_DOUBLES];
    doubles.get(layout.blockBounds() / Double.BYTES, bounds);
    return bounds;
  }

  private Bounds bounds(int number) {
    int at = layout.blockBounds() / Double.BYTES + number;
    return new Bounds(
        doubles.get(at), doubles.get(at + 1), doubles.get(at + 2), doubles.get(at + 3));
  }

  /** Copies the high halves of {@code count} keys of a coordinate, from row {@code row} on. */
  void high(int coordinate, int row, int count, int[] into) {
    ints.get(layout.high(coordinate) / Integer.BYTES + row, into, 0, count);
  }

  /** Copies the low halves of {@code count} keys of a coordinate, from row {@code row} on. */
  void low(int coordinate, int row, int count, int[] into) {
    ints.get(layout.low(coordinate) / Integer.BYTES + row, into, 0, count);
  }

  /** One row's key of a coordinate. */
  long key(int coordinate, int row) {
    return CoordinateKey.join(
        ints.get(layout.high(coordinate) / Integer.BYTES + row),
        ints.get(layout.low(coordinate) / Integer.BYTES + row));
  }

  double coordinate(int coordinate, int row) {
    return CoordinateKey.coordinate(key(coordinate, row));
  }

  /** A row's {@link RowTime}. */
  long time(int row) {
    return layout.withMicros()
        ? longs.get(layout.times() / Long.BYTES + row)
        : RowTime.ofMillis(ints.get(layout.times() / Integer.BYTES + row));
  }

  /** Copies the whole milliseconds in the times of {@code count} rows, from row {@code row} on. */
  void millis(int row, int count, int[] into) {
    if (layout.withMicros()) {
      for (int i = 0; i < count; i++) {
        into[i] = RowTime.millis(time(row + i));
      }
    } else {
      ints.get(layout.times() / Integer.BYTES + row, into, 0, count);
      for (int i = 0; i < count; i++) {
        into[i] >>>= 1;
      }
    }
  }

  /** Copies the page's group numbers of {@code count} rows, from row {@code row} on. */
  void rowGroups(int row, int count, char[] into) {
    chars.get(layout.rowGroups() / Character.BYTES + row, into, 0, count);
  }

  /** The page's number of a row's group. */
  int rowGroup(int row) {
    return chars.get(layout.rowGroups() / Character.BYTES + row);
  }

  /** The segment's number of a row's load. */
  int rowLoad(int row) {
    return layout.withLoads() ? chars.get(layout.rowLoads() / Character.BYTES + row) : 0;
  }

  /** How many groups meet in this page. */
  int groups() {
    return layout.groups();
  }

  /** The segment's number of a group of the page. */
  int groupNumber(int group) {
    return ints.get(layout.groupNumbers() / Integer.BYTES + group);
  }

  /** The rows of a group of the page. */
  int groupTrips(int group) {
    return ints.get(layout.groupTrips() / Integer.BYTES + group);
  }
}
