package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.CellOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/** Makes one segment of several, row by row in the order of origins, in bounded memory. */
public final class SegmentMerge {
  /** Drops a row. */
  private static final int NO_LOAD = -1;

  private final List<Segment> segments;
  private final SegmentWriter writer;
  private final SegmentAppender appender;
  private final CellOrder cellOrder = PageRun.newOrder();

  /** By segment and its number of a group or load: the new segment's number. */
  private final List<int[]> groups = new ArrayList<>();

  private final List<int[]> loads = new ArrayList<>();

  private SegmentMerge(List<Segment> segments, SegmentWriter writer, List<Long> keptLoads) {
    this.segments = segments;
    this.writer = writer;
    appender = writer.newAppender();
    Map<Long, Integer> numbers = new HashMap<>();
    keptLoads.forEach(load -> numbers.put(load, numbers.size()));
    for (Segment segment : segments) {
      groups.add(groupNumbers(segment.groups()));
      loads.add(loadNumbers(segment, numbers));
    }
  }

  /**
   * Merges {@code segments} into a new one.
   *
   * @param directory where that goes
   * @param keeps which loads' trips to keep
   * @return the new segment; empty when it would hold no trip
   */
  public static Optional<SegmentContent> merge(
      List<Segment> segments, Path directory, LongPredicate keeps) {
    List<SegmentLoad> kept =
        segments.stream()
            .flatMap(segment -> segment.loads().stream())
            .filter(load -> load.trips() > 0 && keeps.test(load.loadId()))
            .toList();
    List<Long> loadIds = kept.stream().map(SegmentLoad::loadId).distinct().sorted().toList();
    if (loadIds.isEmpty()) {
      return Optional.empty();
    }
    long trips = kept.stream().mapToLong(SegmentLoad::trips).sum();
    try (SegmentWriter writer = new SegmentWriter(directory, trips, loadIds)) {
      new SegmentMerge(segments, writer, loadIds).run();
      return writer.finish();
    }
  }

  private int[] groupNumbers(GroupTable table) {
    int[] numbers = new int[table.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = writer.groups().number(table.get(i));
    }
    return numbers;
  }

  /** Adds what the kept loads have to the spans, too. */
  private int[] loadNumbers(Segment segment, Map<Long, Integer> numbers) {
    int[] found = new int[segment.loads().size()];
    for (int i = 0; i < found.length; i++) {
      SegmentLoad load = segment.loads().get(i);
      found[i] = numbers.getOrDefault(load.loadId(), NO_LOAD);
      if (found[i] != NO_LOAD && load.trips() > 0) {
        appender.span(found[i]).add(load);
      }
    }
    return found;
  }

  private void run() {
    PriorityQueue<PageRun> runs = new PriorityQueue<>(Comparator.comparingLong(PageRun::cell));
    for (int i = 0; i < segments.size(); i++) {
      for (Page page : segments.get(i).pages()) {
        runs.add(new PageRun(i, page));
      }
    }
    for (PageRun run = runs.poll(); run != null; run = runs.poll()) {
      if (!run.opened()) {
        run.open(cellOrder);
        runs.add(run);
      } else if (copyUpTo(runs.isEmpty() ? Long.MAX_VALUE : runs.peek().cell(), run)) {
        runs.add(run);
      }
    }
  }

  /** Copies the rows of a run up to a cell, one at least; false when none is left. */
  private boolean copyUpTo(long cell, PageRun run) {
    boolean more = true;
    for (copy(run), more = run.advance(); more && run.cell() <= cell; more = run.advance()) {
      copy(run);
    }
    return more;
  }

  private void copy(PageRun run) {
    Page page = run.page();
    int row = run.row();
    int load = loads.get(run.segment())[page.rowLoad(row)];
    if (load != NO_LOAD) {
      appender.add(
          page.key(PageLayout.ORIGIN_LON, row),
          page.key(PageLayout.ORIGIN_LAT, row),
          page.key(PageLayout.DESTINATION_LON, row),
          page.key(PageLayout.DESTINATION_LAT, row),
          page.time(row),
          groups.get(run.segment())[page.groupNumber(page.rowGroup(row))],
          load);
    }
  }
}
