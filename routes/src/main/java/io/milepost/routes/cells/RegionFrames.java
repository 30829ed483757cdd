package io.milepost.routes.cells;

import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds a point about which to lay the grid of each region: whole degrees of longitude and tenths
 * of latitude, so that a few more trips do not move it.
 */
public final class RegionFrames implements TripSink {
  private static final double MICRO_DEGREES = 1e6;
  private static final int LONS = 361;

  private final Map<Integer, Sums> sums = new HashMap<>();
  private int lastRegion = Integer.MIN_VALUE;
  private Sums last = new Sums();

  private static final class Sums {
    private final long[] byLon = new long[LONS];
    private long microLat;
    private long trips;

    void add(Sums other) {
      for (int i = 0; i < LONS; i++) {
        byLon[i] += other.byLon[i];
      }
      microLat += other.microLat;
      trips += other.trips;
    }

    Projection projection() {
      double east = 0;
      double north = 0;
      for (int i = 0; i < LONS; i++) {
        double angle = StrictMath.toRadians(i - 180);
        east += byLon[i] * StrictMath.sin(angle);
        north += byLon[i] * StrictMath.cos(angle);
      }
      double lon = Math.rint(StrictMath.toDegrees(StrictMath.atan2(east, north)));
      double lat = Math.rint(microLat / MICRO_DEGREES / trips * 10) / 10;
      return new Projection(lon, lat);
    }
  }

  /** The projections of all regions that have trips. */
  public static SortedMap<Integer, Projection> of(TripPasses trips) {
    RegionFrames all = new RegionFrames();
    for (RegionFrames some : trips.read(RegionFrames::new)) {
      some.sums.forEach((region, sum) -> all.sumsOf(region).add(sum));
    }
    SortedMap<Integer, Projection> projections = new TreeMap<>();
    all.sums.forEach((region, sum) -> projections.put(region, sum.projection()));
    return projections;
  }

  @Override
  public void take(TripBlock trips) {
    for (int i = 0; i < trips.rows(); i++) {
      if (trips.regionIds[i] != lastRegion) {
        lastRegion = trips.regionIds[i];
        last = sumsOf(lastRegion);
      }
      last.trips++;
      last.microLat += (long) (trips.originLats[i] * MICRO_DEGREES);
      last.byLon[(int) Math.rint(trips.originLons[i]) + 180]++;
    }
  }

  private Sums sumsOf(int region) {
    return sums.computeIfAbsent(region, any -> new Sums());
  }
}
