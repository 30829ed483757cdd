package io.milepost.routes.kmeans;

import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/**
 * Finds centroids in a sample (Arthur, Vassilvitskii: k-means++: The Advantages of Careful Seeding,
 * 2007). The random numbers are the same each time.
 */
final class Clusters {
  private static final int MOST_ROUNDS = 100;
  private static final int SEED = 1;

  private Clusters() {}

  /**
   * The centroids, as many as asked for, or as there are different trips.
   *
   * @param sample one trip or more of one region
   */
  static List<Centroid> fit(Sample sample, Projection projection, int clusters) {
    Features features = new Features(projection);
    List<DoublePoint> points = new ArrayList<>(sample.size());
    for (int i = 0; i < sample.size(); i++) {
      points.add(new DoublePoint(features.of(sample, i)));
    }
    KMeansPlusPlusClusterer<DoublePoint> clusterer =
        new KMeansPlusPlusClusterer<>(
            Math.min(clusters, different(points)),
            MOST_ROUNDS,
            new EuclideanDistance(),
            new JDKRandomGenerator(SEED));
    return clusterer.cluster(points).stream().map(found -> centroid(found, projection)).toList();
  }

  /** How many points differ; equal ones stand side by side, as {@link Sample} orders trips. */
  private static int different(List<DoublePoint> points) {
    int different = 1;
    for (int i = 1; i < points.size(); i++) {
      different += points.get(i).equals(points.get(i - 1)) ? 0 : 1;
    }
    return different;
  }

  private static Centroid centroid(CentroidCluster<DoublePoint> found, Projection projection) {
    double[] point = found.getCenter().getPoint();
    return new Centroid(projection.lon(), projection.lat(), Arrays.copyOf(point, Features.SIZE));
  }
}
