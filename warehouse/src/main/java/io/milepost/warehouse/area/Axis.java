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

  /**
   * An axis from {@code least} to {@code most}, which lies in the last cell, too; when that is too
   * narrow, all is in cell 0.
   */
  Axis(double least, double most, int cells) {
    this.least = least;
    this.most = most;
    this.cells = cells;
    cellsPerDegree = most - least < LEAST_EXTENT ? 0 : (cells - SLACK) / (most - least);
  }

  /** The cell of a coordinate, or the first or last when it lies beyond. */
  int cell(double coordinate) {
    int cell = (int) ((coordinate - least) * cellsPerDegree);
    return Math.max(0, Math.min(cell, cells - 1));
  }

  /**
   * One more than the cell of a coordinate; 0 for what lies before the axis, one more than the last
   * for what lies beyond. Without a branch.
   */
  int framedCell(double coordinate) {
    int cell = (int) ((coordinate - least) * cellsPerDegree + 1);
    return Math.max(0, Math.min(cell, cells + 1));
  }

  /** Whether what lies from {@code from} to {@code to}, and a little around it, meets the axis. */
  boolean meets(double from, double to) {
    return to + slack() >= least && from - slack() <= most;
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
    return cellsPerDegree == 0 ? SLACK * LEAST_EXTENT : SLACK / cellsPerDegree;
  }

  /** A coordinate a little below all of a cell. */
  double below(int cell) {
    return cellsPerDegree == 0 ? Double.NEGATIVE_INFINITY : at(cell - SLACK);
  }

  /** A coordinate a little above all of a cell. */
  double above(int cell) {
    return cellsPerDegree == 0 ? Double.POSITIVE_INFINITY : at(cell + 1 + SLACK);
  }

  double cellDegrees() {
    return cellsPerDegree == 0 ? 0 : 1 / cellsPerDegree;
  }

  double middle(int cell) {
    return at(cell + 0.5);
  }

  private double at(double cell) {
    return cellsPerDegree == 0 ? least : least + cell / cellsPerDegree;
  }
}
