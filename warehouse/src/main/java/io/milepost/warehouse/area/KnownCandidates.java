package io.milepost.warehouse.area;

import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.TripRecord;
import java.util.BitSet;
import java.util.List;

/**
 * Tells which trips of a range the warehouse may have already: those whose coordinates, region,
 * datasource and week some stored trip shares. All others are new, and nobody has to look further.
 * One a thread.
 */
public final class KnownCandidates {
  /** Neighbouring trips that are held against the bounds of a page together. */
  private static final int STRETCH = 64;

  private final List<Segment> segments;
  private final RecordKeys keys;
  private final int[] highs = new int[PageLayout.BLOCK_ROWS];

  /**
   * A search in {@code index}.
   *
   * @param keys of the codes in the trips that are asked about
   */
  public KnownCandidates(AreaIndex index, RecordKeys keys) {
    segments = index.segments();
    this.keys = keys;
  }

  /** The numbers of the candidates among trips that are ordered by origin, ascending. */
  public int[] find(RangeTrips trips) {
    BitSet found = new BitSet(trips.size());
    Bounds[] stretches = stretches(trips);
    for (Segment segment : segments) {
      for (Page page : segment.pages()) {
        find(trips, stretches, segment, page, found);
      }
    }
    return found.stream().toArray();
  }

  private static Bounds[] stretches(RangeTrips trips) {
    Bounds[] stretches = new Bounds[(trips.size() + STRETCH - 1) / STRETCH];
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = origins(trips, i * STRETCH, Math.min((i + 1) * STRETCH, trips.size()));
    }
    return stretches;
  }

  private static Bounds origins(RangeTrips trips, int first, int end) {
    Bounds bounds = Bounds.NONE;
    for (int number = first; number < end; number++) {
      double lon = degrees(trips, number, TripRecord.ORIGIN_LON);
      double lat = degrees(trips, number, TripRecord.ORIGIN_LAT);
      bounds = bounds.union(new Bounds(lon, lat, lon, lat));
    }
    return bounds;
  }

  private void find(
      RangeTrips trips, Bounds[] stretches, Segment segment, Page page, BitSet found) {
    Bounds origins = page.entry().origins();
    double[] blocks = {};
    for (int i = 0; i < stretches.length; i++) {
      if (origins.meets(stretches[i])) {
        blocks = blocks.length == 0 ? page.blockBounds() : blocks;
        int end = Math.min((i + 1) * STRETCH, trips.size());
        for (int number = i * STRETCH; number < end; number++) {
          if (!found.get(number) && holds(segment, page, blocks, trips, number)) {
            found.set(number);
          }
        }
      }
    }
  }

  private boolean holds(Segment segment, Page page, double[] blocks, RangeTrips trips, int number) {
    double originLon = degrees(trips, number, TripRecord.ORIGIN_LON);
    double originLat = degrees(trips, number, TripRecord.ORIGIN_LAT);
    if (!page.entry().origins().contains(originLon, originLat)) {
      return false;
    }
    double lon = degrees(trips, number, TripRecord.DESTINATION_LON);
    double lat = degrees(trips, number, TripRecord.DESTINATION_LAT);
    for (int at = 0; at < blocks.length; at += PageLayout.BLOCK_DOUBLES) {
      if (contains(blocks, at, originLon, originLat)
          && contains(blocks, at + 4, lon, lat)
          && holds(segment, page, at / PageLayout.BLOCK_DOUBLES, trips, number)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(double[] bounds, int at, double lon, double lat) {
    return lon >= bounds[at]
        && lat >= bounds[at + 1]
        && lon <= bounds[at + 2]
        && lat <= bounds[at + 3];
  }

  private boolean holds(Segment segment, Page page, int block, RangeTrips trips, int number) {
    int first = block * PageLayout.BLOCK_ROWS;
    int rows = page.rowsOf(block);
    int wanted = CoordinateKey.high(key(trips, number, TripRecord.ORIGIN_LON));
    page.high(PageLayout.ORIGIN_LON, first, rows, highs);
    for (int row = 0; row < rows; row++) {
      if (highs[row] == wanted && same(segment, page, first + row, trips, number)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(Segment segment, Page page, int row, RangeTrips trips, int number) {
    for (int coordinate = 0; coordinate < PageLayout.COORDINATES; coordinate++) {
      if (page.key(coordinate, row) != key(trips, number, TripRecord.ORIGIN_LON + coordinate)) {
        return false;
      }
    }
    Group group = segment.groups().get(page.groupNumber(page.rowGroup(row)));
    return group.equals(group(trips, number));
  }

  private Group group(RangeTrips trips, int number) {
    long codes = bits(trips, number, TripRecord.CODES);
    return new Group(
        keys.regionId(codes),
        keys.datasourceId(codes),
        Group.weekNumber(bits(trips, number, TripRecord.STARTED_AT)));
  }

  private static long key(RangeTrips trips, int number, int field) {
    return CoordinateKey.ofBits(bits(trips, number, field));
  }

  private static double degrees(RangeTrips trips, int number, int field) {
    return Double.longBitsToDouble(bits(trips, number, field));
  }

  private static long bits(RangeTrips trips, int number, int field) {
    return trips.records()[number * trips.width() + field];
  }
}
