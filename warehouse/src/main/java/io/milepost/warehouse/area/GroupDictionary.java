package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the groups of a segment, 0, 1, 2 …, in the order in which they are met. Thread-safe. */
final class GroupDictionary {
  private final Map<Group, Integer> numbers = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();

  synchronized int number(Group group) {
    Integer number = numbers.putIfAbsent(group, groups.size());
    if (number != null) {
      return number;
    }
    groups.add(group);
    return groups.size() - 1;
  }

  synchronized List<Group> groups() {
    return List.copyOf(groups);
  }
}
