package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.RangeQueue;
import io.milepost.warehouse.staging.StagingArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the staged trips of a load, shared by several feeds, with its totals at the end.
 */
final class LoadScan implements TripScan.Source {
  private final StagingArea area;
  private final StagingArea duplicates;
  private final RangeQueue queue;
  private final TripVectors vectors;
  private final Supplier<@Nullable KnownTrips> known;
  private final boolean keepRepeats;
  private final int threads;
  private final List<LoadFeed> feeds = new ArrayList<>();

  /**
   * A pass over {@code area}.
   *
   * @param duplicates takes the trips that the warehouse has already
   * @param known makes the look-up for one thread, or null when there is nothing to look for
   */
  LoadScan(
      StagingArea area,
      StagingArea duplicates,
      TripVectors vectors,
      Supplier<@Nullable KnownTrips> known,
      boolean keepRepeats,
      int threads) {
    this.area = area;
    this.duplicates = duplicates;
    this.queue = area.newQueue();
    this.vectors = vectors;
    this.known = known;
    this.keepRepeats = keepRepeats;
    this.threads = threads;
  }

  @Override
  public long records() {
    return area.records();
  }

  @Override
  public int maxThreads() {
    return threads;
  }

  @Override
  public synchronized LoadFeed newFeed() {
    LoadFeed feed =
        new LoadFeed(
            area, queue.newCursor(keepRepeats), known.get(), vectors, duplicates.newWriter());
    feeds.add(feed);
    return feed;
  }

  synchronized long loaded() {
    return feeds.stream().mapToLong(LoadFeed::loaded).sum();
  }

  /** Rows left out: repeats inside the source and trips that the warehouse has already. */
  synchronized long left() {
    return queue.repeats() + feeds.stream().mapToLong(LoadFeed::duplicate).sum();
  }

  synchronized HourlyCounts hours() {
    HourlyCounts total = new HourlyCounts();
    feeds.forEach(feed -> total.addAll(feed.hours()));
    return total;
  }
}
