package io.milepost.routes.cells;

import io.milepost.model.TripBlock;

/** Finds the cell of a trip of one region. Immutable. */
public final class Locator {
  private final Projection projection;
  private final Grid grid;
  private final double metersPerLon;

  public Locator(Projection projection, Grid grid) {
    this.projection = projection;
    this.grid = grid;
    metersPerLon = projection.metersPerLonDegree();
  }

  public long key(TripBlock trips, int row) {
    return key(
        trips.originLons[row],
        trips.originLats[row],
        trips.destinationLons[row],
        trips.destinationLats[row],
        trips.secondsOfDay[row]);
  }

  public long key(Sample sample, int row) {
    return key(
        sample.originLons()[row],
        sample.originLats()[row],
        sample.destinationLons()[row],
        sample.destinationLats()[row],
        sample.seconds()[row]);
  }

  private long key(double originLon, double originLat, double toLon, double toLat, int second) {
    return grid.key(x(originLon), y(originLat), x(toLon), y(toLat), second);
  }

  private double x(double lon) {
    return projection.lonOffset(lon) * metersPerLon;
  }

  private double y(double lat) {
    return (lat - projection.lat()) * Projection.METERS_PER_DEGREE;
  }
}
