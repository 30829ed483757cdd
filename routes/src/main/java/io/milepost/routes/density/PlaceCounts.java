package io.milepost.routes.density;

import java.util.Arrays;

/** How many trips there are at each place: a hash table by open addressing. Not thread-safe. */
final class PlaceCounts {
  private static final int MIX = 0x9E3779B9;
  private static final int EMPTY = -1;

  private int[] places = new int[1 << 10];
  private long[] counts = new long[1 << 10];
  private int shift = Integer.SIZE - 10;
  private int size;

  PlaceCounts() {
    Arrays.fill(places, EMPTY);
  }

  /** Adds trips at a place, 0 or more. */
  void add(int place, long trips) {
    int slot = slot(place);
    if (places[slot] == EMPTY) {
      places[slot] = place;
      size++;
    }
    counts[slot] += trips;
    if (2 * size > places.length) {
      grow();
    }
  }

  /** Adds all trips of {@code other}. */
  void addAll(PlaceCounts other) {
    while (2 * (size + other.size) > places.length) {
      grow();
    }
    for (int i = 0; i < other.places.length; i++) {
      if (other.places[i] != EMPTY) {
        add(other.places[i], other.counts[i]);
      }
    }
  }

  long get(int place) {
    return counts[slot(place)];
  }

  private int slot(int place) {
    int slot = place * MIX >>> shift;
    while (places[slot] != EMPTY && places[slot] != place) {
      slot = slot + 1 & places.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldPlaces = places;
    long[] oldCounts = counts;
    places = new int[2 * oldPlaces.length];
    counts = new long[places.length];
    Arrays.fill(places, EMPTY);
    shift--;
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != EMPTY) {
        int slot = slot(oldPlaces[i]);
        places[slot] = oldPlaces[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
