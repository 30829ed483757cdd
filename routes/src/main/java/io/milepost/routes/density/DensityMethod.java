package io.milepost.routes.density;

import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import io.milepost.routes.RouteMethod;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.cells.Grid;
import io.milepost.routes.cells.Groups;
import io.milepost.routes.cells.Locator;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.RegionFrames;
import io.milepost.routes.cells.Sample;
import io.milepost.routes.cells.SampleSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;

/**
 * Finds routes where trips are denser than chance would have them, in four passes over the trips:
 * where the regions lie; how many trips pairs of origin and destination have; how many trips each
 * cell of origin, destination and time has, for pairs with enough of them, from which basins of
 * dense cells come; and a sample of the trips in basins, to which normal distributions are fitted.
 * Regions are worked on side by side.
 */
public final class DensityMethod implements RouteMethod {
  /** The side of the coarse cells, in the distance within which trips are alike. */
  private static final double COARSE = 1.6;

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MOST_BINS = 128;

  /** Trips of the sample that a part needs; whether a route has enough is asked at the end. */
  private static final double FEWEST = 10;

  /** Cells that are worked on, about, at most. */
  private static final long MOST_CELLS = 4_000_000;

  private final RouteSettings settings;

  public DensityMethod(RouteSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<RouteShape> discover(TripPasses trips) {
    List<RouteShape> shapes = new ArrayList<>();
    List<Map.Entry<Integer, Gaussian>> routes = new ArrayList<>();
    find(trips).forEach((region, found) -> found.forEach(g -> routes.add(Map.entry(region, g))));
    routes.sort(
        Comparator.comparingDouble(
            (Map.Entry<Integer, Gaussian> route) -> -route.getValue().trips()));
    routes.forEach(route -> shapes.add(GaussianShape.of(route.getKey(), route.getValue())));
    return shapes;
  }

  /** The distributions found, by region. */
  SortedMap<Integer, List<Gaussian>> find(TripPasses trips) {
    Map<Integer, Projection> projections = RegionFrames.of(trips);
    if (projections.isEmpty()) {
      return new ConcurrentSkipListMap<>();
    }
    Grid coarse = grid(1);
    Map<Integer, Locator> locators = new HashMap<>();
    projections.forEach((region, to) -> locators.put(region, new Locator(to, coarse)));
    Map<Integer, CoarseBasins> basins = basins(trips, locators, coarse);
    List<SampleSink> samples = sample(trips, locators, basins);
    SortedMap<Integer, List<Gaussian>> found = new ConcurrentSkipListMap<>();
    basins.entrySet().parallelStream()
        .forEach(
            entry -> {
              int region = entry.getKey();
              Sample sample = SampleSink.sample(samples, region);
              Projection projection = Objects.requireNonNull(projections.get(region));
              found.put(region, fit(sample, projection, entry.getValue()));
            });
    return found;
  }

  private static Map<Integer, CoarseBasins> basins(
      TripPasses trips, Map<Integer, Locator> locators, Grid grid) {
    PairTable pairs = new PairTable();
    Map<Integer, Marginals> marginals =
        MarginSink.join(trips.read(() -> new MarginSink(locators, grid.timeBins(), pairs)));
    int least = pairs.least(MOST_CELLS, grid.timeBins());
    List<CellSink> cells = trips.read(() -> new CellSink(locators, pairs, least));
    Map<Integer, CoarseBasins> basins = new ConcurrentHashMap<>();
    marginals.entrySet().parallelStream()
        .forEach(
            region ->
                basins.put(
                    region.getKey(),
                    CoarseSearch.search(
                        CellSink.cells(cells, region.getKey()), region.getValue(), grid)));
    return basins;
  }

  private Grid grid(double share) {
    long bins = Math.round(SECONDS_PER_DAY / (settings.withinTime().toSeconds() * share));
    return new Grid(
        settings.withinMeters() * COARSE * share, (int) Math.max(3, Math.min(MOST_BINS, bins)));
  }

  private static List<SampleSink> sample(
      TripPasses trips, Map<Integer, Locator> locators, Map<Integer, CoarseBasins> basins) {
    boolean all = SampleSizes.all(trips.trips());
    double most =
        SampleSizes.most(
            basins.values().stream().flatMapToLong(b -> LongStream.of(b.trips())).toArray());
    Map<Integer, SampleSink.Choice> choices = new HashMap<>();
    locators.forEach(
        (region, locator) -> {
          CoarseBasins of = Objects.requireNonNull(basins.get(region));
          double[] shares =
              all ? SampleSizes.whole(of.size()) : SampleSizes.shares(of.trips(), most);
          choices.put(region, new SampleSink.Choice(locator, of.cells(), shares, all ? 1 : 0));
        });
    return trips.read(() -> new SampleSink(choices));
  }

  private List<Gaussian> fit(Sample sample, Projection projection, CoarseBasins basins) {
    double least = Math.min(FEWEST, (double) settings.minTrips());
    Refinement refinement =
        new Refinement(sample, projection, List.of(grid(1 / 2.0), grid(1 / 4.0)), least);
    List<Gaussian> start = new ArrayList<>();
    int[][] trips = Groups.of(sample.basins(), basins.size());
    for (int basin = 0; basin < trips.length; basin++) {
      start.addAll(refinement.parts(trips[basin], basins.chances()[basin]));
    }
    return new Mixture(sample, least)
        .fit(start).stream().filter(g -> g.trips() >= settings.minTrips()).toList();
  }
}
