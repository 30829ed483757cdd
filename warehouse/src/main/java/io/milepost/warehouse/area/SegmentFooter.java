package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.UncachedFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The end of a segment's file: its groups and how many trips each has, its loads, its directory of
 * pages; then, in the last {@link #TRAILER_BYTES} bytes, how long that is, its checksum, and what
 * kind of file this is.
 *
 * @param groupTrips trips by group
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SegmentFooter(
    List<Group> groups, long[] groupTrips, List<SegmentLoad> loads, List<PageEntry> pages) {
  static final int TRAILER_BYTES = 32;

  private static final long MAGIC = 0x5341_4552_4145_4C4DL;
  private static final int VERSION = 3;
  private static final int WITH_LOADS = 1;
  private static final int WITH_MICROS = 2;
  private static final int GROUP_BYTES = 20;
  private static final int LOAD_BYTES = 32;
  private static final int PAGE_BYTES = 92;

  /** How long the content is, and its checksum. */
  record Trailer(int bytes, int checksum) {}

  /** The footer with its trailer, padded in front to whole blocks of the file. */
  ByteBuffer encode() {
    int bytes =
        3 * Integer.BYTES
            + groups.size() * GROUP_BYTES
            + loads.size() * LOAD_BYTES
            + pages.size() * PAGE_BYTES;
    ByteBuffer all =
        UncachedFiles.newBuffer(SegmentFile.padded(bytes + TRAILER_BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    int from = all.capacity() - TRAILER_BYTES - bytes;
    putContent(all.position(from));
    int checksum = checksum(all.slice(from, bytes));
    all.putInt(bytes).putInt(checksum).putLong(MAGIC).putInt(VERSION);
    return all.clear();
  }

  static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void putContent(ByteBuffer into) {
    into.putInt(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      into.putInt(group.regionId()).putInt(group.datasourceId()).putInt(group.weekNumber());
      into.putLong(groupTrips[i]);
    }
    into.putInt(loads.size());
    for (SegmentLoad load : loads) {
      into.putLong(load.loadId()).putLong(load.trips());
      into.putLong(load.firstMicros()).putLong(load.lastMicros());
    }
    into.putInt(pages.size());
    pages.forEach(page -> put(page, into));
  }

  private static void put(PageEntry page, ByteBuffer into) {
    into.putLong(page.offset()).putInt(page.layout().rows()).putInt(page.layout().groups());
    into.putInt(planes(page.layout())).putLong(page.firstCell());
    put(page.origins(), into);
    put(page.destinations(), into);
  }

  /** Which of the planes that not every page has alike it has. */
  private static int planes(PageLayout layout) {
    return (layout.withLoads() ? WITH_LOADS : 0) | (layout.withMicros() ? WITH_MICROS : 0);
  }

  private static void put(Bounds bounds, ByteBuffer into) {
    into.putDouble(bounds.west()).putDouble(bounds.south());
    into.putDouble(bounds.east()).putDouble(bounds.north());
  }

  /** Reads a trailer; null when these bytes are none of ours. */
  static @Nullable Trailer trailer(ByteBuffer from) {
    Trailer trailer = new Trailer(from.getInt(), from.getInt());
    return from.getLong() == MAGIC && from.getInt() == VERSION ? trailer : null;
  }

  static int checksum(ByteBuffer content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content.duplicate());
    return (int) checksum.getValue();
  }

  /** Reads what {@link #encode} wrote in front of the trailer. */
  static SegmentFooter decode(ByteBuffer from) {
    List<Group> groups = new ArrayList<>();
    long[] groupTrips = new long[from.getInt()];
    for (int i = 0; i < groupTrips.length; i++) {
      groups.add(new Group(from.getInt(), from.getInt(), from.getInt()));
      groupTrips[i] = from.getLong();
    }
    List<SegmentLoad> loads = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      loads.add(new SegmentLoad(from.getLong(), from.getLong(), from.getLong(), from.getLong()));
    }
    List<PageEntry> pages = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      pages.add(page(from));
    }
    return new SegmentFooter(groups, groupTrips, loads, pages);
  }

  private static PageEntry page(ByteBuffer from) {
    long offset = from.getLong();
    PageLayout layout = layout(from.getInt(), from.getInt(), from.getInt());
    return new PageEntry(offset, layout, from.getLong(), bounds(from), bounds(from));
  }

  private static PageLayout layout(int rows, int groups, int planes) {
    return new PageLayout(rows, groups, (planes & WITH_MICROS) != 0, (planes & WITH_LOADS) != 0);
  }

  private static Bounds bounds(ByteBuffer from) {
    return new Bounds(from.getDouble(), from.getDouble(), from.getDouble(), from.getDouble());
  }
}
