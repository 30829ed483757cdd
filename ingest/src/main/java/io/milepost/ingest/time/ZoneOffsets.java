package io.milepost.ingest.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Offsets of one zone, looked up without making an object: the transitions up to the year 2100 in
 * arrays, later ones by {@link ZoneRules}. A wall clock in an overlap is its first occurrence, one
 * in a gap moves on by the gap's length, as {@link java.time.ZonedDateTime#ofLocal} has it.
 */
final class ZoneOffsets {
  private static final long TABLE_END = LocalDate.of(2100, 1, 1).toEpochDay() * 86_400;

  private final ZoneRules rules;
  private final int firstOffset;

  /** Epoch seconds from which each offset holds. */
  private final long[] instants;

  /** The same on the wall clock: where a gap or an overlap ends. */
  private final long[] wallClocks;

  private final int[] offsets;

  ZoneOffsets(ZoneRules rules) {
    this.rules = rules;
    this.firstOffset = rules.getOffset(Instant.MIN).getTotalSeconds();
    List<ZoneOffsetTransition> transitions = transitions(rules);
    instants = transitions.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    wallClocks = transitions.stream().mapToLong(ZoneOffsets::wallClockEnd).toArray();
    offsets = transitions.stream().mapToInt(t -> t.getOffsetAfter().getTotalSeconds()).toArray();
  }

  /** Seconds ahead of UTC at an instant. */
  long ofInstant(long epochSecond) {
    return epochSecond < TABLE_END || rules.isFixedOffset()
        ? lookUp(instants, epochSecond)
        : rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
  }

  /** Seconds ahead of UTC when clocks show this. */
  long ofWallClock(long seconds) {
    return seconds < TABLE_END || rules.isFixedOffset()
        ? lookUp(wallClocks, seconds)
        : rules
            .getOffset(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC))
            .getTotalSeconds();
  }

  private int lookUp(long[] starts, long seconds) {
    int found = Arrays.binarySearch(starts, seconds);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? firstOffset : offsets[index];
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    Instant end = Instant.ofEpochSecond(TABLE_END).plusSeconds(7 * 86_400);
    ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
    while (next != null && next.getInstant().isBefore(end)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return transitions;
  }

  private static long wallClockEnd(ZoneOffsetTransition transition) {
    int later =
        Math.max(
            transition.getOffsetBefore().getTotalSeconds(),
            transition.getOffsetAfter().getTotalSeconds());
    return transition.toEpochSecond() + later;
  }
}
