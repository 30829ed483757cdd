package io.milepost.warehouse.area;

/**
 * Equal cells along a coordinate: which one a point lies in. Never decreases with the coordinate,
 * whatever the rounding.
 */
final class Axis {
  /** Part of a cell by which edges are taken to be thicker, against rounding. */
  private static final double SLACK = 1e-3;

  /** Degrees. In a narrower grid rounding could move a point by more than the slack. */
  private static final double LEAST_EXTENT = 1e-6;

  private final double least;
  private final double most;
  private final int cells;
  private final double cellsPerDegree;

  /** An axis from {@code least} to {@code most}; when that is too narrow, all is in cell 0. */
  Axis(double least, double most, int cells) {
    this.least = least;
    this.most = most;
    this.cells = cells;
    cellsPerDegree = most - least < LEAST_EXTENT ? 0 : cells / (most - least);
  }

  boolean covers(double coordinate) {
    return coordinate >= least && coordinate <= most;
  }

  /** Whether some coordinate from {@code from} to {@code to} is on this axis. */
  boolean meets(double from, double to) {
    return to >= least && from <= most;
  }

  /** The cell of a coordinate, or the first or last when it lies beyond. */
  int cell(double coordinate) {
    int cell = (int) ((coordinate - least) * cellsPerDegree);
    return Math.max(0, Math.min(cell, cells - 1));
  }

  /** The cell of what lies a little below a coordinate. */
  int cellBelow(double coordinate) {
    return cell(coordinate - slack());
  }

  /** The cell of what lies a little above a coordinate. */
  int cellAbove(double coordinate) {
    return cell(coordinate + slack());
  }

  private double slack() {
    return cellsPerDegree == 0 ? 0 : SLACK / cellsPerDegree;
  }

  /** A coordinate a little below all of a cell. */
  double below(int cell) {
    return cellsPerDegree == 0 ? Double.NEGATIVE_INFINITY : at(cell - SLACK);
  }

  /** A coordinate a little above all of a cell. */
  double above(int cell) {
    return cellsPerDegree == 0 ? Double.POSITIVE_INFINITY : at(cell + 1 + SLACK);
  }

  double middle(int cell) {
    return at(cell + 0.5);
  }

  private double at(double cell) {
    return cellsPerDegree == 0 ? least : least + cell / cellsPerDegree;
  }
}
