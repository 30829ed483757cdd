package io.milepost.routes.density;

/**
 * How the points of one end of a route lie about their mean: a covariance matrix.
 *
 * @param xx variance eastward, square metres
 * @param xy covariance, square metres
 * @param yy variance northward, square metres
 */
record Spread(double xx, double xy, double yy) {

  double determinant() {
    return xx * yy - xy * xy;
  }

  /** The squared Mahalanobis distance of a point from the mean; offsets in metres. */
  double distance(double x, double y) {
    return (x * x * yy - 2 * x * y * xy + y * y * xx) / determinant();
  }

  /** Root mean square distance from the mean, metres. */
  double meters() {
    return Math.sqrt(xx + yy);
  }
}
