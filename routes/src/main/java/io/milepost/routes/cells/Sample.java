package io.milepost.routes.cells;

import io.milepost.model.TripBlock;
import java.util.Arrays;
import java.util.List;

/**
 * Some trips of one region, chosen by their content, in an order that depends on their content
 * alone. Not changed once made.
 *
 * @param seconds of the day
 * @param weights how many trips each stands for
 * @param basins the basin that each lies in, or {@link CellSet#NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sample(
    double[] originLons,
    double[] originLats,
    double[] destinationLons,
    double[] destinationLats,
    int[] seconds,
    double[] weights,
    int[] basins) {

  private static final double UNIT = 0x1.0p-53;
  private static final long MIX = 0xBF58476D1CE4E5B9L;

  public int size() {
    return seconds.length;
  }

  /**
   * A number from 0 to below 1 that depends on a trip's content, evenly spread. Its day counts, so
   * that trips by a timetable, which have all else in common, are not taken all or none.
   */
  static double chance(TripBlock trips, int row) {
    long hash =
        hash(
            trips.originLons[row],
            trips.originLats[row],
            trips.destinationLons[row],
            trips.destinationLats[row],
            trips.secondsOfDay[row]);
    return (mix(hash + trips.days[row]) >>> 11) * UNIT;
  }

  private static long hash(double lon, double lat, double toLon, double toLat, int second) {
    long hash = mix(Double.doubleToRawLongBits(lon) + second);
    hash = mix(hash + Double.doubleToRawLongBits(lat));
    hash = mix(hash + Double.doubleToRawLongBits(toLon));
    return mix(hash + Double.doubleToRawLongBits(toLat));
  }

  private static long mix(long bits) {
    long z = (bits ^ bits >>> 29) * MIX;
    return z ^ z >>> 32;
  }

  /** All trips of several samples, in order. */
  public static Sample join(List<Sample> samples) {
    Sample all =
        new Sample(
            samples.stream().flatMapToDouble(s -> Arrays.stream(s.originLons)).toArray(),
            samples.stream().flatMapToDouble(s -> Arrays.stream(s.originLats)).toArray(),
            samples.stream().flatMapToDouble(s -> Arrays.stream(s.destinationLons)).toArray(),
            samples.stream().flatMapToDouble(s -> Arrays.stream(s.destinationLats)).toArray(),
            samples.stream().flatMapToInt(s -> Arrays.stream(s.seconds)).toArray(),
            samples.stream().flatMapToDouble(s -> Arrays.stream(s.weights)).toArray(),
            samples.stream().flatMapToInt(s -> Arrays.stream(s.basins)).toArray());
    return all.pick(all.order());
  }

  private int[] order() {
    long[] hashes = new long[size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] =
          hash(originLons[i], originLats[i], destinationLons[i], destinationLats[i], seconds[i]);
    }
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int[] order = new int[hashes.length];
    int[] placed = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      int first = first(sorted, hashes[i]);
      order[first + placed[first]++] = i;
    }
    return order;
  }

  /** Where the first of those that equal {@code value}, which is among them, stands. */
  private static int first(long[] sorted, long value) {
    int from = 0;
    int to = sorted.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The trips with those numbers, in that order. */
  public Sample pick(int[] numbers) {
    return new Sample(
        pick(originLons, numbers),
        pick(originLats, numbers),
        pick(destinationLons, numbers),
        pick(destinationLats, numbers),
        Arrays.stream(numbers).map(i -> seconds[i]).toArray(),
        pick(weights, numbers),
        Arrays.stream(numbers).map(i -> basins[i]).toArray());
  }

  private static double[] pick(double[] from, int[] numbers) {
    return Arrays.stream(numbers).mapToDouble(i -> from[i]).toArray();
  }
}
