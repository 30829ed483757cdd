package io.milepost.warehouse.area;

import io.milepost.model.CellWindow;
import java.util.ArrayList;
import java.util.List;

/** Shares the pages of a question about cells among threads. */
final class CellCrew {
  private final Crew crew;

  CellCrew(Crew crew) {
    this.crew = crew;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Task(Page page, int[] slots) {}

  /** Counts the trips of {@code segments} by cell; {@code slots} says which count. */
  long[] count(List<Segment> segments, WeekSlots slots, CellWindow window, boolean origins) {
    int lonColumn = origins ? PageLayout.ORIGIN_LON : PageLayout.DESTINATION_LON;
    List<CellCounter> counters =
        crew.share(
            tasks(segments, slots, window, origins),
            () -> new CellCounter(window, lonColumn),
            (counter, task) -> counter.count(task.page(), task.slots()));
    long[] sum = new long[window.cells()];
    for (CellCounter counter : counters) {
      for (int cell = 0; cell < sum.length; cell++) {
        sum[cell] += counter.trips()[cell];
      }
    }
    return sum;
  }

  /** The pages that may have a point in the window. */
  private static List<Task> tasks(
      List<Segment> segments, WeekSlots slots, CellWindow window, boolean origins) {
    List<Task> tasks = new ArrayList<>();
    for (Segment segment : segments) {
      for (Page page : segment.pages()) {
        Bounds bounds = origins ? page.entry().origins() : page.entry().destinations();
        if (window.mayMeet(bounds.west(), bounds.south(), bounds.east(), bounds.north())) {
          tasks.add(new Task(page, slots.of(segment)));
        }
      }
    }
    return tasks;
  }
}
