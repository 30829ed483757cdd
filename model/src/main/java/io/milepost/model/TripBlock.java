package io.milepost.model;

/**
 * Some trips, column by column, for passes over many. Used again and again: whoever fills it sets
 * {@link #rows}; whoever takes it keeps nothing of it. Not thread-safe.
 */
public final class TripBlock {
  /** The most rows that a block holds. */
  public static final int CAPACITY = 2048;

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int SECONDS_PER_DAY = 86_400;

  /** Keys of regions, as the warehouse gives them. */
  public final int[] regionIds = new int[CAPACITY];

  /** Degrees, WGS 84. */
  public final double[] originLons = new double[CAPACITY];

  /** Degrees, WGS 84. */
  public final double[] originLats = new double[CAPACITY];

  /** Degrees, WGS 84. */
  public final double[] destinationLons = new double[CAPACITY];

  /** Degrees, WGS 84. */
  public final double[] destinationLats = new double[CAPACITY];

  /** When trips started: seconds of the day on the wall clock, 0 to 86,399. */
  public final int[] secondsOfDay = new int[CAPACITY];

  /**
   * The days on which trips started, counted from 1970-01-01 on the wall clock. Set in passes only:
   * which route a trip belongs to does not depend on the day.
   */
  public final int[] days = new int[CAPACITY];

  private int rows;

  /** How many rows, from the first on, hold trips: 0 to {@link #CAPACITY}. */
  public int rows() {
    return rows;
  }

  public void rows(int count) {
    rows = count;
  }

  /** The second of the day, 0 to 86,399, of a moment in microseconds of the wall clock. */
  public static int secondOfDay(long micros) {
    return (int) Math.floorMod(Math.floorDiv(micros, MICROS_PER_SECOND), (long) SECONDS_PER_DAY);
  }
}
