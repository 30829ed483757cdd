package io.milepost.warehouse.staging;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Loads range after range: its trips by origin cell, distinct unless repeats are kept. A range too
 * large for memory is split further on the way. Belongs to one thread; what it gives is valid until
 * the next advance.
 */
public final class RangeCursor {
  private static final int SAMPLE = 1024;

  private final StagingArea area;
  private final RangeQueue queue;
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final RangeTrips trips;
  private final CellOrder cellOrder = new CellOrder();
  private final boolean keepRepeats;

  /** Records to take before their repeats are left out to make room. */
  private long mostRecords;

  /** How a range that is too large can be split. */
  private enum Split {
    BY_CELL,
    /** A crowd in one cell, which no bound between cells can part. */
    BY_HASH,
    /** A slice by hash; its distinct trips are few, however many its records. */
    NOT
  }

  private record Task(Range range, Split split) {}

  RangeCursor(StagingArea area, RangeQueue queue, boolean keepRepeats) {
    this.area = area;
    this.queue = queue;
    this.keepRepeats = keepRepeats;
    trips = new RangeTrips(area.width());
  }

  /**
   * Loads the next range that holds a record.
   *
   * @return false when no range is left
   */
  public boolean advance() {
    for (Task task = next(); task != null; task = next()) {
      if (task.split != Split.NOT && task.range.records() > area.maxRangeRecords()) {
        split(task);
      } else if (task.range.records() > 0) {
        load(task.range);
        return true;
      }
    }
    return false;
  }

  /** The trips of the range, ordered by origin cell. */
  public RangeTrips trips() {
    return trips;
  }

  private @Nullable Task next() {
    if (tasks.isEmpty()) {
      int first = queue.takeRun();
      int end = Math.min(queue.rangeCount(), first + queue.runLength());
      for (int index = first; index < end; index++) {
        tasks.add(new Task(queue.range(index), Split.BY_CELL));
      }
    }
    return tasks.poll();
  }

  private void load(Range range) {
    long records = range.records();
    mostRecords = area.maxRangeRecords();
    trips.reset((int) Math.min(records, mostRecords));
    range.drain(area.pool(), area.spill(), this::take);
    trips.arrange(cellOrder, keepRepeats);
    queue.countRepeats(records - trips.size());
  }

  /** Only a range that could not be split further is so large; then it holds many repeats. */
  private void take(long[] chunk, int count) {
    if (trips.size() + count > mostRecords && !keepRepeats) {
      trips.arrange(cellOrder, false);
      mostRecords = Math.max(mostRecords, 2L * trips.size());
    }
    trips.addAll(chunk, count);
  }

  private void split(Task task) {
    long records = task.range.records();
    int parts = (int) Math.min(1024, 2 * records / area.maxRangeRecords() + 2);
    boolean byCell = task.split == Split.BY_CELL;
    Range[] children = scatter(task.range, byCell ? byCell(task.range, parts) : byHash(parts));
    for (int i = children.length - 1; i >= 0; i--) {
      boolean parted = children[i].records() < records;
      Split next = !byCell ? Split.NOT : parted ? Split.BY_CELL : Split.BY_HASH;
      tasks.push(new Task(children[i], next));
    }
  }

  private Splitter byCell(Range range, int parts) {
    long[] sample = range.sampleCells(SAMPLE, area.pool(), area.spill(), area.width());
    return Splitter.byCell(sample, parts);
  }

  private Splitter byHash(int parts) {
    return keepRepeats
        ? new Splitter.ByTurn(parts)
        : new Splitter.ByHash(parts, TripRecord.identityWidth(area.width()));
  }

  private Range[] scatter(Range range, Splitter splitter) {
    Range[] children = StagingArea.newRanges(splitter.ranges());
    Scatter scatter = new Scatter(area, splitter, children);
    int width = area.width();
    range.drain(
        area.pool(),
        area.spill(),
        (chunk, count) -> {
          for (int i = 0; i < count; i++) {
            scatter.add(chunk, i * width);
          }
        });
    scatter.finish();
    return children;
  }
}
