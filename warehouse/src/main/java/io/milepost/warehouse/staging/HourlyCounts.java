package io.milepost.warehouse.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trips by region, datasource and hour, counted while rows pass by. Counters stand in pages of
 * neighbouring hours, so that what is counted often stays in a cache. Not thread-safe; merge after.
 */
public final class HourlyCounts {
  /** Microseconds in an hour. */
  public static final long HOUR_MICROS = 3_600_000_000L;

  private static final int PAGE_BITS = 8;
  private static final int PAGE_HOURS = 1 << PAGE_BITS;

  private @Nullable Page[] slots = new Page[1 << 8];
  private int pages;

  /** The counters of {@link #PAGE_HOURS} hours, from {@code number * PAGE_HOURS} on. */
  private static final class Page {
    final long codes;
    final long number;
    final long[] trips = new long[PAGE_HOURS];

    Page(long codes, long number) {
      this.codes = codes;
      this.number = number;
    }
  }

  /**
   * One group.
   *
   * @param hour hours since 1970-01-01T00:00 on the wall clock
   */
  public record Group(int region, int datasource, long hour, long trips) {}

  /** Counts one trip. */
  public void add(RangeTrips trips, int number) {
    int at = number * trips.width();
    long startedAtMicros = trips.records()[at + TripRecord.STARTED_AT];
    long hour = Math.floorDiv(startedAtMicros, HOUR_MICROS);
    Page page = page(trips.records()[at + TripRecord.CODES], hour >> PAGE_BITS);
    page.trips[(int) hour & PAGE_HOURS - 1]++;
  }

  /** Adds all that {@code other} has counted. */
  public void addAll(HourlyCounts other) {
    for (Page page : other.slots) {
      if (page != null) {
        long[] sum = page(page.codes, page.number).trips;
        for (int i = 0; i < PAGE_HOURS; i++) {
          sum[i] += page.trips[i];
        }
      }
    }
  }

  /** All groups, in no given order. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Page page : slots) {
      if (page != null) {
        addGroups(page, groups);
      }
    }
    return groups;
  }

  private static void addGroups(Page page, List<Group> groups) {
    int region = TripRecord.region(page.codes);
    int datasource = TripRecord.datasource(page.codes);
    for (int i = 0; i < PAGE_HOURS; i++) {
      if (page.trips[i] > 0) {
        long hour = (page.number << PAGE_BITS) + i;
        groups.add(new Group(region, datasource, hour, page.trips[i]));
      }
    }
  }

  /** The page of that number, made on first use. */
  private Page page(long codes, long number) {
    int slot = slotOf(codes, number);
    Page page = slots[slot];
    if (page == null) {
      page = new Page(codes, number);
      slots[slot] = page;
      if (++pages * 2 > slots.length) {
        grow();
      }
    }
    return page;
  }

  /** Where the page is, or where it would go (linear probing). */
  private int slotOf(long codes, long number) {
    int mask = slots.length - 1;
    long mixed = (codes * 0x9E3779B97F4A7C15L ^ number) * 0xD6E8FEB86659FD93L;
    int slot = (int) (mixed >>> 32) & mask;
    for (Page page = slots[slot]; page != null; page = slots[slot]) {
      if (page.codes == codes && page.number == number) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Page[] old = slots;
    slots = new Page[old.length * 2];
    for (Page page : old) {
      if (page != null) {
        slots[slotOf(page.codes, page.number)] = page;
      }
    }
  }
}
