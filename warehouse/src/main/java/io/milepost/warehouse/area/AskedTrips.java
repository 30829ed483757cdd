package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.TripRecord;

/** The trips of a range, ordered by origin, as the index keeps trips. Not thread-safe. */
final class AskedTrips {
  /** Neighbouring trips that are held against the bounds of a page together. */
  private static final int STRETCH = 64;

  private final RangeTrips trips;
  private final RecordKeys keys;
  private final boolean withExtra;
  private final Bounds[] stretches;
  private final Bounds origins;

  AskedTrips(RangeTrips trips, RecordKeys keys) {
    this.trips = trips;
    this.keys = keys;
    withExtra = TripRecord.hasExtra(trips.width());
    stretches = new Bounds[(trips.size() + STRETCH - 1) / STRETCH];
    Bounds all = Bounds.NONE;
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = origins(i * STRETCH, end(i));
      all = all.union(stretches[i]);
    }
    origins = all;
  }

  private int end(int stretch) {
    return Math.min((stretch + 1) * STRETCH, trips.size());
  }

  private Bounds origins(int first, int end) {
    Bounds bounds = Bounds.NONE;
    for (int number = first; number < end; number++) {
      double lon = degrees(number, PageLayout.ORIGIN_LON);
      double lat = degrees(number, PageLayout.ORIGIN_LAT);
      bounds = bounds.union(new Bounds(lon, lat, lon, lat));
    }
    return bounds;
  }

  int size() {
    return trips.size();
  }

  /** Holds all origins. */
  Bounds origins() {
    return origins;
  }

  /**
   * Gives the numbers of the trips whose origin lies in {@code bounds}, ascending.
   *
   * @return how many
   */
  int within(Bounds bounds, int[] numbers) {
    int count = 0;
    for (int i = 0; i < stretches.length; i++) {
      if (bounds.meets(stretches[i])) {
        for (int number = i * STRETCH; number < end(i); number++) {
          numbers[count] = number;
          count += originIn(bounds, number) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private boolean originIn(Bounds bounds, int number) {
    return bounds.contains(
        degrees(number, PageLayout.ORIGIN_LON), degrees(number, PageLayout.ORIGIN_LAT));
  }

  double degrees(int number, int coordinate) {
    return Double.longBitsToDouble(field(number, TripRecord.ORIGIN_LON + coordinate));
  }

  long key(int number, int coordinate) {
    return CoordinateKey.ofBits(field(number, TripRecord.ORIGIN_LON + coordinate));
  }

  /** The trip's {@link RowTime}. */
  long time(int number) {
    return RowTime.of(field(number, TripRecord.STARTED_AT), withExtra);
  }

  /** Whether a trip equals that of a row; of extra texts only, whether both have one. */
  boolean same(int number, Segment segment, Page page, int row) {
    for (int coordinate = 0; coordinate < PageLayout.COORDINATES; coordinate++) {
      if (page.key(coordinate, row) != key(number, coordinate)) {
        return false;
      }
    }
    return page.time(row) == time(number)
        && inGroup(number, segment.groups(), page.groupNumber(page.rowGroup(row)));
  }

  private boolean inGroup(int number, GroupTable groups, int group) {
    long codes = field(number, TripRecord.CODES);
    return groups.regionId(group) == keys.regionId(codes)
        && groups.datasourceId(group) == keys.datasourceId(codes)
        && groups.weekNumber(group) == Group.weekNumber(field(number, TripRecord.STARTED_AT));
  }

  private long field(int number, int field) {
    return trips.records()[number * trips.width() + field];
  }
}
