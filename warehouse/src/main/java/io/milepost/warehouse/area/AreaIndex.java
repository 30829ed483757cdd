package io.milepost.warehouse.area;

import io.milepost.model.Area;
import io.milepost.model.CellWindow;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.TripPasses;
import io.milepost.model.Week;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** All segments of a warehouse at one moment, and the answers from them. Thread-safe. */
public final class AreaIndex {
  private final List<Segment> segments;
  private final Crew crew;
  private final PageCrew counting;
  private final CellCrew cells;

  /**
   * An index of these segments.
   *
   * @param helpers threads that share the work with the one that asks
   * @param threads of one question, the one that asks included
   */
  public AreaIndex(List<Segment> segments, ExecutorService helpers, int threads) {
    this.segments = List.copyOf(segments);
    crew = new Crew(helpers, threads);
    counting = new PageCrew(crew);
    cells = new CellCrew(crew);
  }

  public List<Segment> segments() {
    return segments;
  }

  /** Passes over all trips. */
  public TripPasses trips() {
    return new IndexedTrips(segments, crew);
  }

  /** The days from the first to the last trip; empty when there is none. */
  public Optional<Coverage> findCoverage() {
    LoadSpan all = new LoadSpan();
    segments.forEach(segment -> segment.loads().forEach(all::add));
    SegmentLoad sum = all.of(0);
    return sum.trips() == 0
        ? Optional.empty()
        : Optional.of(new Coverage(Group.day(sum.firstMicros()), Group.day(sum.lastMicros())));
  }

  /** Trips per week that has one, wherever they lie: from the totals of the segments alone. */
  public SortedMap<Week, Long> tripsPerWeek(GroupFilter filter) {
    WeekSlots slots = new WeekSlots(segments, filter);
    long[] trips = new long[slots.count()];
    for (Segment segment : segments) {
      int[] slotOfGroup = slots.of(segment);
      for (int group = 0; group < slotOfGroup.length; group++) {
        if (slotOfGroup[group] != WeekSlots.NONE) {
          trips[slotOfGroup[group]] += segment.groupTrips(group);
        }
      }
    }
    return slots.weeks(slot -> trips[slot]);
  }

  /** Trips per week that has one, for the trips that match a box or polygons. */
  public SortedMap<Week, Long> tripsPerWeek(Area area, Match match, GroupFilter filter) {
    WeekSlots slots = new WeekSlots(segments, filter);
    MatchCounts counts = counting.count(segments, slots, Asked.of(match), test(area));
    return slots.weeks(slot -> counts.trips(match, slot));
  }

  /** The same for every match, in one pass. */
  public SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(
      Area area, GroupFilter filter) {
    WeekSlots slots = new WeekSlots(segments, filter);
    MatchCounts counts = counting.count(segments, slots, Asked.EVERY_MATCH, test(area));
    SortedMap<Match, SortedMap<Week, Long>> byMatch = new TreeMap<>();
    for (Match match : Match.values()) {
      byMatch.put(match, slots.weeks(slot -> counts.trips(match, slot)));
    }
    return byMatch;
  }

  /**
   * Trips by the cell of one of their ends.
   *
   * @param origins whether it is their origin, not their destination
   * @return by the number of the cell in the window
   */
  public long[] tripsPerCell(CellWindow window, boolean origins, GroupFilter filter) {
    return cells.count(segments, new WeekSlots(segments, filter), window, origins);
  }

  private static AreaTest test(Area area) {
    if (area instanceof Area.Box box) {
      return new BoxTest(box);
    }
    if (area instanceof Area.Polygons polygons) {
      return PolygonTest.of(polygons);
    }
    throw new IllegalArgumentException("A region is asked about by its key, not by place");
  }
}
