package io.milepost.warehouse.duckdb.bulk;

import io.milepost.warehouse.staging.HourlyCounts;
import io.milepost.warehouse.staging.RangeQueue;
import io.milepost.warehouse.staging.StagingArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over staged trips, shared by several feeds, with its totals at the end. */
final class LoadScan implements TripScan {
  private final StagingArea area;
  private final RangeQueue queue;
  private final TripVectors vectors;
  private final Supplier<@Nullable KnownTrips> known;
  private final Supplier<@Nullable LoadAreas> areas;
  private final Supplier<@Nullable LoadRoutes> routes;
  private final boolean keepRepeats;
  private final int threads;
  private final List<LoadFeed> feeds = new ArrayList<>();

  /**
   * A pass over {@code area}, which is empty afterwards.
   *
   * @param known makes the look-up for one thread, or null when there is nothing to look for
   * @param areas makes one thread's way to the area index, or null when there is none
   * @param routes makes what gives one thread's trips their routes, or null when there are none
   */
  LoadScan(
      StagingArea area,
      TripVectors vectors,
      Supplier<@Nullable KnownTrips> known,
      Supplier<@Nullable LoadAreas> areas,
      Supplier<@Nullable LoadRoutes> routes,
      boolean keepRepeats,
      int threads) {
    this.area = area;
    this.queue = area.newQueue();
    this.vectors = vectors;
    this.known = known;
    this.areas = areas;
    this.routes = routes;
    this.keepRepeats = keepRepeats;
    this.threads = area.hasSpilled() ? threads + 1 : threads;
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
        new LoadFeed(queue.newCursor(keepRepeats), known.get(), areas.get(), routes.get(), vectors);
    feeds.add(feed);
    return feed;
  }

  /** Goes through all trips on this thread, giving them to nobody. */
  public void count() {
    LoadFeed feed = newFeed();
    boolean more = true;
    while (more) {
      more = feed.advance();
    }
  }

  public synchronized long loaded() {
    return feeds.stream().mapToLong(LoadFeed::loaded).sum();
  }

  /** Rows left out: repeats inside the source, and trips that the warehouse has already. */
  public synchronized long leftOut() {
    return queue.repeats() + feeds.stream().mapToLong(LoadFeed::duplicate).sum();
  }

  /** The new trips by region, datasource and hour. */
  public synchronized HourlyCounts hours() {
    HourlyCounts total = new HourlyCounts();
    feeds.forEach(feed -> total.addAll(feed.hours()));
    return total;
  }
}
