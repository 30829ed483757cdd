package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups of a segment as columns, so that a question sorts out thousands of them quickly. */
final class GroupTable {
  private final int[] regionIds;
  private final int[] datasourceIds;
  private final int[] weeks;
  private final List<Integer> weekNumbers = new ArrayList<>();

  GroupTable(List<Group> groups) {
    regionIds = new int[groups.size()];
    datasourceIds = new int[groups.size()];
    weeks = new int[groups.size()];
    Map<Integer, Integer> known = new HashMap<>();
    for (int i = 0; i < weeks.length; i++) {
      Group group = groups.get(i);
      regionIds[i] = group.regionId();
      datasourceIds[i] = group.datasourceId();
      weeks[i] = known.computeIfAbsent(group.weekNumber(), this::addWeek);
    }
  }

  private int addWeek(int number) {
    weekNumbers.add(number);
    return weekNumbers.size() - 1;
  }

  int size() {
    return weeks.length;
  }

  Group get(int group) {
    return new Group(regionIds[group], datasourceIds[group], weekNumber(group));
  }

  int weekNumber(int group) {
    return weekNumbers.get(weeks[group]);
  }

  /** The numbers of the weeks that groups are of, each once. */
  List<Integer> weekNumbers() {
    return weekNumbers;
  }

  /** The week of a group, as its place in {@link #weekNumbers}. */
  int week(int group) {
    return weeks[group];
  }

  int regionId(int group) {
    return regionIds[group];
  }

  int datasourceId(int group) {
    return datasourceIds[group];
  }
}
