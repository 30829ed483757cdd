package io.milepost.warehouse.staging;

import java.util.Arrays;

/**
 * Trips by route, datasource and week, counted while rows pass by: a hash table by open addressing,
 * at most half full, of places in columns. Not thread-safe; what several have counted is added up
 * after.
 */
public final class RouteCounts {
  private static final long DAY_MICROS = 86_400_000_000L;

  /** From a Monday to the Thursday that 1970-01-01 was. */
  private static final long MONDAY_MICROS = 3 * DAY_MICROS;

  /** The number of a group + 1, or 0. */
  private int[] slots = new int[1 << 10];

  private int[] routeIds = new int[1 << 9];
  private int[] datasources = new int[1 << 9];
  private int[] weeks = new int[1 << 9];
  private long[] trips = new long[1 << 9];
  private long[] firstMicros = new long[1 << 9];
  private long[] lastMicros = new long[1 << 9];
  private int size;

  /** Counts a trip of a route. */
  public void add(int routeId, int datasource, long startedAtMicros) {
    int week = (int) Math.floorDiv(startedAtMicros + MONDAY_MICROS, 7 * DAY_MICROS);
    int slot = slot(routeId, datasource, week);
    if (slots[slot] == 0) {
      addGroup(routeId, datasource, week, startedAtMicros);
      slots[slot] = size;
      if (2 * size > slots.length) {
        grow();
      }
    } else {
      int group = slots[slot] - 1;
      trips[group]++;
      firstMicros[group] = Math.min(firstMicros[group], startedAtMicros);
      lastMicros[group] = Math.max(lastMicros[group], startedAtMicros);
    }
  }

  /** Where the group is, or where it would go. */
  private int slot(int routeId, int datasource, int week) {
    int mask = slots.length - 1;
    int hash = (routeId * 0x9E3779B9 + datasource) * 0x85EBCA6B + week * 0xC2B2AE35;
    int slot = (hash ^ hash >>> 15) & mask;
    for (int held = slots[slot]; held != 0; held = slots[slot]) {
      if (routeIds[held - 1] == routeId
          && weeks[held - 1] == week
          && datasources[held - 1] == datasource) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void addGroup(int routeId, int datasource, int week, long micros) {
    if (size == trips.length) {
      int room = size + size / 2;
      routeIds = Arrays.copyOf(routeIds, room);
      datasources = Arrays.copyOf(datasources, room);
      weeks = Arrays.copyOf(weeks, room);
      trips = Arrays.copyOf(trips, room);
      firstMicros = Arrays.copyOf(firstMicros, room);
      lastMicros = Arrays.copyOf(lastMicros, room);
    }
    routeIds[size] = routeId;
    datasources[size] = datasource;
    weeks[size] = week;
    trips[size] = 1;
    firstMicros[size] = micros;
    lastMicros[size] = micros;
    size++;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int group = 0; group < size; group++) {
      slots[slot(routeIds[group], datasources[group], weeks[group])] = group + 1;
    }
  }

  /** How many groups there are. */
  public int size() {
    return size;
  }

  public int routeId(int group) {
    return routeIds[group];
  }

  /** The code of a group's datasource. */
  public int datasource(int group) {
    return datasources[group];
  }

  public long trips(int group) {
    return trips[group];
  }

  /** When the first trip of a group started, in microseconds of the wall clock since 1970. */
  public long firstMicros(int group) {
    return firstMicros[group];
  }

  /** When the last trip of a group started. */
  public long lastMicros(int group) {
    return lastMicros[group];
  }
}
