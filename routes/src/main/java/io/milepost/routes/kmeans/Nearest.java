package io.milepost.routes.kmeans;

import java.util.List;

/** Finds the nearest of some centroids, by looking at each. Immutable. */
final class Nearest {
  private final double[][] points;

  /** Looks among one centroid or more. */
  Nearest(List<Centroid> centroids) {
    points = centroids.stream().map(Centroid::point).toArray(double[][]::new);
  }

  /** The number of the nearest; the first of those as near. */
  int find(double[] point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      double distance = distance2(points[i], point);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  private static double distance2(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < Features.SIZE; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
