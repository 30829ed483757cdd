package io.milepost.routes.kmeans;

import io.milepost.model.RouteShape;
import io.milepost.model.TripPasses;
import io.milepost.routes.RouteMethod;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.RegionFrames;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Groups trips of a region about as many centroids as asked for; fewer where fewer trips differ.
 * Every trip belongs to the nearest, however far it is ({@link RouteSettings#minTrips} and the
 * distances within which trips are alike are not applied). Some twenty thousand trips a region,
 * chosen by their content, tell where the centroids, their spreads and windows are. Three passes
 * over the trips: where the regions lie, how many trips each has, and the sample; a fourth where
 * nothing of a region was chosen.
 */
public final class KMeansMethod implements RouteMethod {
  private final RouteSettings settings;

  public KMeansMethod(RouteSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<RouteShape> discover(TripPasses trips) {
    List<Found> all = new ArrayList<>();
    find(trips).values().forEach(all::addAll);
    all.sort(Comparator.comparingDouble((Found found) -> -found.trips()));
    return all.stream().map(Found::shape).toList();
  }

  private record Found(RouteShape shape, double trips) {}

  private SortedMap<Integer, List<Found>> find(TripPasses trips) {
    Map<Integer, Projection> projections = RegionFrames.of(trips);
    SortedMap<Integer, Sample> samples = Samples.of(trips, projections);
    SortedMap<Integer, List<Found>> found = new ConcurrentSkipListMap<>();
    samples.keySet().parallelStream()
        .forEach(
            region ->
                found.put(
                    region,
                    find(
                        region,
                        Objects.requireNonNull(samples.get(region)),
                        Objects.requireNonNull(projections.get(region)))));
    return found;
  }

  private List<Found> find(int region, Sample sample, Projection projection) {
    List<Centroid> centroids = Clusters.fit(sample, projection, settings.clusters());
    List<Members> members = centroids.stream().map(Members::new).toList();
    Features features = new Features(projection);
    Nearest nearest = new Nearest(centroids);
    for (int trip = 0; trip < sample.size(); trip++) {
      members.get(nearest.find(features.of(sample, trip))).add(sample, trip);
    }
    return members.stream()
        .filter(of -> of.trips() > 0)
        .map(of -> new Found(CentroidShape.of(region, of), of.trips()))
        .toList();
  }
}
