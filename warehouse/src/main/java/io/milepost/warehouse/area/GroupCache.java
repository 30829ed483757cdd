package io.milepost.warehouse.area;

/**
 * One thread's short way to a {@link GroupDictionary}: open addressing, at most half full, without
 * an object or a lock for groups met before.
 */
final class GroupCache {
  private final GroupDictionary dictionary;
  private long[] keys = new long[1 << 10];
  private int[] weeks = new int[1 << 10];

  /** Numbers plus one; 0 where nothing is. */
  private int[] numbers = new int[1 << 10];

  private int size;

  GroupCache(GroupDictionary dictionary) {
    this.dictionary = dictionary;
  }

  int number(int regionId, int datasourceId, int weekNumber) {
    long key = (long) regionId << Integer.SIZE | datasourceId & 0xFFFFFFFFL;
    int slot = slot(key, weekNumber);
    return numbers[slot] > 0 ? numbers[slot] - 1 : add(slot, key, weekNumber);
  }

  private int slot(long key, int week) {
    int mask = keys.length - 1;
    long mixed = (key * 0x9E3779B97F4A7C15L ^ week) * 0xD6E8FEB86659FD93L;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] > 0 && (keys[slot] != key || weeks[slot] != week)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int add(int slot, long key, int week) {
    int number = dictionary.number(new Group((int) (key >> Integer.SIZE), (int) key, week));
    put(slot, key, week, number + 1);
    if (++size * 2 > keys.length) {
      grow();
    }
    return number;
  }

  private void put(int slot, long key, int week, int number) {
    keys[slot] = key;
    weeks[slot] = week;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldWeeks = weeks;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    weeks = new int[keys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] > 0) {
        put(slot(oldKeys[i], oldWeeks[i]), oldKeys[i], oldWeeks[i], oldNumbers[i]);
      }
    }
  }
}
