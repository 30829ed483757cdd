package io.milepost.warehouse.area;

import io.milepost.model.Week;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/** Numbers the weeks that a question takes, over all segments. Immutable once it is made. */
final class WeekSlots {
  /** In place of a slot, for groups that the question does not take. */
  static final int NONE = -1;

  private final Map<Integer, Integer> slots = new HashMap<>();
  private final Map<Segment, int[]> bySegment = new HashMap<>();

  WeekSlots(List<Segment> segments, GroupFilter filter) {
    for (Segment segment : segments) {
      bySegment.put(segment, slots(segment.groups(), filter));
    }
  }

  private int[] slots(GroupTable groups, GroupFilter filter) {
    int[] slotOfWeek = groups.weekNumbers().stream().mapToInt(week -> slot(week, filter)).toArray();
    int[] slotOfGroup = new int[groups.size()];
    for (int i = 0; i < slotOfGroup.length; i++) {
      slotOfGroup[i] = filter.takesNames(groups, i) ? slotOfWeek[groups.week(i)] : NONE;
    }
    return slotOfGroup;
  }

  private int slot(int week, GroupFilter filter) {
    return filter.takesWeek(week) ? slots.computeIfAbsent(week, any -> slots.size()) : NONE;
  }

  /** How many weeks. */
  int count() {
    return slots.size();
  }

  /** The slot of each group of a segment, or {@link #NONE}. */
  int[] of(Segment segment) {
    return Objects.requireNonNull(bySegment.get(segment));
  }

  /** The weeks that have a trip. */
  SortedMap<Week, Long> weeks(IntToLongFunction tripsOfSlot) {
    SortedMap<Week, Long> weeks = new TreeMap<>();
    slots.forEach(
        (week, slot) -> {
          long trips = tripsOfSlot.applyAsLong(slot);
          if (trips > 0) {
            weeks.put(Group.week(week), trips);
          }
        });
    return weeks;
  }
}
