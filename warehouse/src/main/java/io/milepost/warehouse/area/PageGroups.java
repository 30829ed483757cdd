package io.milepost.warehouse.area;

import java.util.Arrays;

/** Numbers the groups that meet in one page, and counts their rows. Used from page to page. */
final class PageGroups {
  private static final int NONE = -1;

  /** The page's number of each of the segment's groups, or {@link #NONE}. */
  private int[] local = new int[0];

  private int[] numbers = new int[16];
  private int[] trips = new int[16];
  private int size;

  /**
   * Counts a row of the segment's group {@code group} and gives that group's number in the page.
   */
  int add(int group) {
    if (group >= local.length) {
      int known = local.length;
      local = Arrays.copyOf(local, Math.max(group + 1, 2 * known));
      Arrays.fill(local, known, local.length, NONE);
    }
    int number = local[group];
    if (number == NONE) {
      number = next(group);
    }
    trips[number]++;
    return number;
  }

  private int next(int group) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      trips = Arrays.copyOf(trips, 2 * size);
    }
    local[group] = size;
    numbers[size] = group;
    trips[size] = 0;
    return size++;
  }

  int size() {
    return size;
  }

  /** The segment's number of a group of the page. */
  int number(int local) {
    return numbers[local];
  }

  int trips(int local) {
    return trips[local];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      local[numbers[i]] = NONE;
    }
    size = 0;
  }
}
