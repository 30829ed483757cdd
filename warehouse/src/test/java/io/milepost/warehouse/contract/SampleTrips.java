package io.milepost.warehouse.contract;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trips on a coarse grid, so that many ends lie exactly on edges and corners of areas. */
public final class SampleTrips {
  private static final List<String> REGIONS = List.of("Prague", "Turin", "Hamburg");
  private static final List<String> DATASOURCES =
      List.of("funny_car", "baba_car", "it's; -- a car");
  private static final double[] LONS = {-180, -179, -10, -0.0, 0, 5, 9, 10, 11, 179, 180};
  private static final double[] LATS = {-90, -10, -5, -0.0, 0, 4, 5, 10, 89.5, 90};

  private SampleTrips() {}

  /** The same trips for the same seed. */
  public static List<TripRow> many(long seed, int count) {
    Random random = new Random(seed);
    List<TripRow> trips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trips.add(one(random));
    }
    return trips;
  }

  private static TripRow one(Random random) {
    return new TripRow(
        REGIONS.get(random.nextInt(REGIONS.size())),
        DATASOURCES.get(random.nextInt(DATASOURCES.size())),
        LocalDateTime.of(2017, 12, 25, 0, 0)
            .plusDays(random.nextInt(160) * 7L)
            .plusSeconds(random.nextInt(8) * 86_400L - random.nextInt(2)),
        coordinate(random, LONS),
        coordinate(random, LATS),
        coordinate(random, LONS),
        coordinate(random, LATS),
        null);
  }

  /** On the grid; now and then the next double beside it. */
  private static double coordinate(Random random, double[] grid) {
    double value = grid[random.nextInt(grid.length)];
    if (Math.abs(value) >= 90) {
      return value;
    }
    return switch (random.nextInt(10)) {
      case 0 -> Math.nextUp(value);
      case 1 -> Math.nextDown(value);
      default -> value;
    };
  }
}
