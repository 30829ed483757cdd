package io.milepost.warehouse.area;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Shares the pages of a question among threads. */
final class PageCrew {
  private final ExecutorService helpers;
  private final int threads;

  /**
   * A crew.
   *
   * @param threads how many share a question, the one that asks included
   */
  PageCrew(ExecutorService helpers, int threads) {
    this.helpers = helpers;
    this.threads = threads;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Task(Page page, int[] slots) {}

  /** Counts the trips of all pages of {@code segments}. */
  MatchCounts count(List<Segment> segments, WeekSlots slots, Asked asked, AreaTest area) {
    List<Task> tasks = slots.count() == 0 ? List.of() : tasks(segments, slots, asked, area);
    AtomicInteger next = new AtomicInteger();
    List<PageCounter> counters = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
      PageCounter counter = new PageCounter(asked, area, slots.count());
      counters.add(counter);
      if (i > 0) {
        running.add(helpers.submit(() -> work(tasks, next, counter)));
      }
    }
    if (!counters.isEmpty()) {
      work(tasks, next, counters.get(0));
    }
    running.forEach(PageCrew::await);
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

  private static void work(List<Task> tasks, AtomicInteger next, PageCounter counter) {
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      counter.count(tasks.get(i).page(), tasks.get(i).slots());
    }
  }

  private static void await(Future<?> helper) {
    try {
      helper.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while counting trips", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not count trips", e.getCause());
    }
  }
}
