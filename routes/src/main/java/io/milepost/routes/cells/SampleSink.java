package io.milepost.routes.cells;

import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the trips whose content chooses them, more of small basins than of large ones. */
public final class SampleSink implements TripSink {

  /**
   * Which trips of a region to take.
   *
   * @param cells the basin of each cell that belongs to one
   * @param shares how much of each basin to take, 0 to 1
   * @param share how much to take of the trips outside of basins, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Choice(Locator locator, CellSet cells, double[] shares, double share) {}

  private final Map<Integer, Choice> choices;
  private final Map<Integer, Taken> taken = new HashMap<>();

  public SampleSink(Map<Integer, Choice> choices) {
    this.choices = choices;
  }

  private static final class Taken {
    private double[][] doubles = new double[5][1 << 10];
    private int[] seconds = new int[1 << 10];
    private int[] basins = new int[1 << 10];
    private int size;

    void add(TripBlock trips, int row, double weight, int basin) {
      if (size == seconds.length) {
        doubles =
            Arrays.stream(doubles).map(d -> Arrays.copyOf(d, 2 * size)).toArray(double[][]::new);
        seconds = Arrays.copyOf(seconds, 2 * size);
        basins = Arrays.copyOf(basins, 2 * size);
      }
      doubles[0][size] = trips.originLons[row];
      doubles[1][size] = trips.originLats[row];
      doubles[2][size] = trips.destinationLons[row];
      doubles[3][size] = trips.destinationLats[row];
      doubles[4][size] = weight;
      seconds[size] = trips.secondsOfDay[row];
      basins[size++] = basin;
    }

    Sample sample() {
      double[][] cut =
          Arrays.stream(doubles).map(d -> Arrays.copyOf(d, size)).toArray(double[][]::new);
      return new Sample(
          cut[0],
          cut[1],
          cut[2],
          cut[3],
          Arrays.copyOf(seconds, size),
          cut[4],
          Arrays.copyOf(basins, size));
    }
  }

  @Override
  public void take(TripBlock trips) {
    for (int i = 0; i < trips.rows(); i++) {
      Choice choice = choices.get(trips.regionIds[i]);
      if (choice != null) {
        take(trips, i, choice);
      }
    }
  }

  private void take(TripBlock trips, int row, Choice choice) {
    int basin = choice.cells().get(choice.locator().key(trips, row));
    double share = basin == CellSet.NONE ? choice.share() : choice.shares()[basin];
    if (share > 0 && (share >= 1 || Sample.chance(trips, row) < share)) {
      taken
          .computeIfAbsent(trips.regionIds[row], any -> new Taken())
          .add(trips, row, 1 / share, basin);
    }
  }

  /** What several sinks took of a region. */
  public static Sample sample(List<SampleSink> sinks, int region) {
    return Sample.join(
        sinks.stream()
            .map(sink -> sink.taken.get(region))
            .filter(some -> some != null)
            .map(Taken::sample)
            .toList());
  }
}
