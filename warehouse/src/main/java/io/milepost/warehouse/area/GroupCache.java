package io.milepost.warehouse.area;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thread's short way to a {@link GroupDictionary}, without a lock for groups met before. Few
 * pairs of a region and a datasource meet in one place, each with neighbouring weeks; so their
 * numbers stay in a cache.
 */
final class GroupCache {
  private static final int UNKNOWN = -1;

  /** About twenty years. */
  private static final int MOST_WEEKS = 1 << 10;

  private final GroupDictionary dictionary;
  private @Nullable Weeks[] slots = new Weeks[1 << 6];
  private int size;

  GroupCache(GroupDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The numbers of the groups of one region and datasource, by week. */
  private static final class Weeks {
    final int regionId;
    final int datasourceId;
    int first;
    int[] numbers = {};

    Weeks(int regionId, int datasourceId) {
      this.regionId = regionId;
      this.datasourceId = datasourceId;
    }
  }

  int number(int regionId, int datasourceId, int weekNumber) {
    Weeks weeks = weeks(regionId, datasourceId);
    int at = weekNumber - weeks.first;
    if (at >= 0 && at < weeks.numbers.length && weeks.numbers[at] != UNKNOWN) {
      return weeks.numbers[at];
    }
    int number = dictionary.number(new Group(regionId, datasourceId, weekNumber));
    remember(weeks, weekNumber, number);
    return number;
  }

  /** By open addressing, at most half full. */
  private Weeks weeks(int regionId, int datasourceId) {
    int slot = slot(regionId, datasourceId);
    Weeks weeks = slots[slot];
    if (weeks == null) {
      weeks = new Weeks(regionId, datasourceId);
      slots[slot] = weeks;
      if (++size * 2 > slots.length) {
        grow();
      }
    }
    return weeks;
  }

  private int slot(int regionId, int datasourceId) {
    int mask = slots.length - 1;
    int slot = regionId * 0x9E3779B9 + datasourceId * 0x85EBCA6B >>> 7 & mask;
    Weeks weeks = slots[slot];
    while (weeks != null && (weeks.regionId != regionId || weeks.datasourceId != datasourceId)) {
      slot = slot + 1 & mask;
      weeks = slots[slot];
    }
    return slot;
  }

  private void grow() {
    @Nullable Weeks[] old = slots;
    slots = new Weeks[2 * old.length];
    for (Weeks weeks : old) {
      if (weeks != null) {
        slots[slot(weeks.regionId, weeks.datasourceId)] = weeks;
      }
    }
  }

  /** Weeks a long way off are asked about each time: no file is to cost memory for centuries. */
  private static void remember(Weeks weeks, int week, int number) {
    if (weeks.numbers.length == 0) {
      weeks.first = week;
    }
    long first = Math.min(week, weeks.first);
    long end = Math.max(week + 1L, (long) weeks.first + weeks.numbers.length);
    if (end - first > MOST_WEEKS) {
      return;
    }
    if (end - first > weeks.numbers.length) {
      int[] numbers = new int[(int) (end - first)];
      Arrays.fill(numbers, UNKNOWN);
      int shift = (int) (weeks.first - first);
      System.arraycopy(weeks.numbers, 0, numbers, shift, weeks.numbers.length);
      weeks.first = (int) first;
      weeks.numbers = numbers;
    }
    weeks.numbers[week - weeks.first] = number;
  }
}
