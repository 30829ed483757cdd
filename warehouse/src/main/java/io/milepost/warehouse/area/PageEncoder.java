package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.UncachedFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns the rows of a buffer into the bytes of a page. One a thread. */
final class PageEncoder {
  private final boolean withLoads;
  private final PageGroups groups = new PageGroups();
  private final char[] rowGroups;
  private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

  /** An encoder for pages of up to {@code capacity} rows. */
  PageEncoder(int capacity, boolean withLoads) {
    this.withLoads = withLoads;
    rowGroups = new char[capacity];
  }

  /**
   * A page as encoded.
   *
   * @param bytes valid until the next page is encoded
   */
  record Encoded(
      ByteBuffer bytes, PageLayout layout, long firstCell, Bounds origins, Bounds destinations) {
    PageEntry at(long offset) {
      return new PageEntry(offset, layout, firstCell, origins, destinations);
    }
  }

  /** Encodes the rows of {@code buffer}, at least one. */
  Encoded encode(PageBuffer buffer) {
    int[] order = buffer.byDestination();
    numberGroups(buffer, order);
    PageLayout layout =
        new PageLayout(buffer.rows(), groups.size(), buffer.withMicros(), withLoads);
    prepare(SegmentFile.padded(layout.bytes()));
    BlockBounds bounds = new BlockBounds(layout.blocks());
    for (int coordinate = 0; coordinate < PageLayout.COORDINATES; coordinate++) {
      putKeys(buffer.keys(coordinate), order, layout, coordinate, bounds);
    }
    putTimes(buffer.times(), order, layout);
    bytes.position(layout.rowGroups());
    bytes.asCharBuffer().put(rowGroups, 0, buffer.rows());
    if (withLoads) {
      putLoads(buffer, order, layout.rowLoads());
    }
    bounds.put(bytes, layout.blockBounds());
    putGroups(layout);
    return new Encoded(
        bytes.position(0), layout, buffer.originCell(0), bounds.origins(), bounds.destinations());
  }

  /** The groups of the page encoded last; valid until the next. */
  PageGroups groups() {
    return groups;
  }

  private void numberGroups(PageBuffer buffer, int[] order) {
    groups.clear();
    int[] segmentGroups = buffer.groups();
    for (int i = 0; i < buffer.rows(); i++) {
      rowGroups[i] = (char) groups.add(segmentGroups[order[i]]);
    }
  }

  private void prepare(int size) {
    if (bytes.capacity() < size) {
      bytes = UncachedFiles.newBuffer(size).order(ByteOrder.LITTLE_ENDIAN);
    }
    bytes.clear().limit(size);
  }

  private void putKeys(
      long[] keys, int[] order, PageLayout layout, int coordinate, BlockBounds bounds) {
    int high = layout.high(coordinate);
    int low = layout.low(coordinate);
    for (int from = 0; from < layout.rows(); from += PageLayout.BLOCK_ROWS) {
      int end = Math.min(from + PageLayout.BLOCK_ROWS, layout.rows());
      long least = Long.MAX_VALUE;
      long most = Long.MIN_VALUE;
      for (int i = from; i < end; i++) {
        long key = keys[order[i]];
        least = Math.min(least, key);
        most = Math.max(most, key);
        bytes.putInt(high + i * Integer.BYTES, CoordinateKey.high(key));
        bytes.putInt(low + i * Integer.BYTES, (int) key);
      }
      bounds.set(from / PageLayout.BLOCK_ROWS, coordinate, least, most);
    }
  }

  private void putTimes(long[] times, int[] order, PageLayout layout) {
    int at = layout.times();
    for (int i = 0; i < layout.rows(); i++) {
      long time = times[order[i]];
      if (layout.withMicros()) {
        bytes.putLong(at + i * Long.BYTES, time);
      } else {
        bytes.putInt(at + i * Integer.BYTES, RowTime.inMillis(time));
      }
    }
  }

  private void putLoads(PageBuffer buffer, int[] order, int at) {
    for (int i = 0; i < buffer.rows(); i++) {
      bytes.putChar(at + i * Character.BYTES, (char) buffer.loads()[order[i]]);
    }
  }

  private void putGroups(PageLayout layout) {
    for (int i = 0; i < groups.size(); i++) {
      bytes.putInt(layout.groupNumbers() + i * Integer.BYTES, groups.number(i));
      bytes.putInt(layout.groupTrips() + i * Integer.BYTES, groups.trips(i));
    }
  }
}
