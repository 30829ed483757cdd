package io.milepost.routes.kmeans;

import io.milepost.model.TripPasses;
import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;
import io.milepost.routes.cells.SampleSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses some trips of each region, by their content: of trips with the same ends and time of day,
 * all or none. So regions with fewer different trips than are asked for are sampled poorly.
 */
final class Samples {
  /** Trips of a region, about, that say enough of it. */
  private static final double ENOUGH = 20_000;

  /** Trips of all regions together, about. */
  private static final double BUDGET = 2_000_000;

  /** How much more to take of regions of which nothing was taken. */
  private static final double MORE = 16;

  /** Any will do: no cell of it is looked up. */
  private static final Grid GRID = new Grid(1000, 3);

  private Samples() {}

  /** At least one trip of each region that has trips. */
  static SortedMap<Integer, Sample> of(TripPasses trips, Map<Integer, Projection> projections) {
    SortedMap<Integer, Long> left = RegionTrips.of(trips);
    SortedMap<Integer, Sample> samples = new TreeMap<>();
    double most = Math.min(ENOUGH, BUDGET / Math.max(1, left.size()));
    while (!left.isEmpty()) {
      take(trips, choices(left, projections, most), samples);
      left.keySet().removeAll(samples.keySet());
      most *= MORE;
    }
    return samples;
  }

  private static Map<Integer, SampleSink.Choice> choices(
      Map<Integer, Long> sizes, Map<Integer, Projection> projections, double most) {
    Map<Integer, SampleSink.Choice> choices = new HashMap<>();
    sizes.forEach(
        (region, size) -> {
          Locator locator = new Locator(Objects.requireNonNull(projections.get(region)), GRID);
          double share = Math.min(1, most / size);
          choices.put(region, new SampleSink.Choice(locator, new CellSet(0), new double[0], share));
        });
    return choices;
  }

  private static void take(
      TripPasses trips, Map<Integer, SampleSink.Choice> choices, Map<Integer, Sample> samples) {
    List<SampleSink> sinks = trips.read(() -> new SampleSink(choices));
    for (int region : choices.keySet()) {
      Sample sample = SampleSink.sample(sinks, region);
      if (sample.size() > 0) {
        samples.put(region, sample);
      }
    }
  }
}
