package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.List;

/** Shares the pages of a question among threads. */
final class PageCrew {
  private final Crew crew;

  PageCrew(Crew crew) {
    this.crew = crew;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Task(Page page, int[] slots) {}

  /** Counts the trips of all pages of {@code segments}. */
  MatchCounts count(List<Segment> segments, WeekSlots slots, Asked asked, AreaTest area) {
    List<Task> tasks = slots.count() == 0 ? List.of() : tasks(segments, slots, asked, area);
    List<PageCounter> counters =
        crew.share(
            tasks,
            () -> new PageCounter(asked, area, slots.count()),
            (counter, task) -> counter.count(task.page(), task.slots()));
    MatchCounts sum = new MatchCounts(slots.count());
    counters.forEach(counter -> sum.addAll(counter.counts()));
    return sum;
  }

  /** The pages that are not outside as a whole. */
  private static List<Task> tasks(
      List<Segment> segments, WeekSlots slots, Asked asked, AreaTest area) {
    List<Task> tasks = new ArrayList<>();
    for (Segment segment : segments) {
      for (Page page : segment.pages()) {
        Ends ends = asked.ends(area, page.entry().origins(), page.entry().destinations());
        if (asked.relation(ends) != Relation.OUTSIDE) {
          tasks.add(new Task(page, slots.of(segment)));
        }
      }
    }
    return tasks;
  }
}
