package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Cell;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HilbertOrderTest {
  /** Columns of the 24th level, of which there are as many rows with a bit that is always 0. */
  private static final int COLUMNS = 1 << 24;

  private static long place(int column, int row) {
    double lon = (column + 0.5) / COLUMNS * 360 - 180;
    double lat = 90 - (row + 0.5) / (COLUMNS >> 1) * 180;
    return HilbertOrder.of(Cell.at(lon, lat));
  }

  /** The squares of a block that the curve fills in one go. */
  private static NavigableMap<Long, int[]> block(int column, int row, int side) {
    NavigableMap<Long, int[]> places = new TreeMap<>();
    for (int x = column; x < column + side; x++) {
      for (int y = row; y < row + side; y++) {
        places.put(place(x, y), new int[] {x, y});
      }
    }
    return places;
  }

  @Test
  void neighboursOnTheCurveAreNeighboursOnEarth() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20; i++) {
      int side = 32;
      int column = random.nextInt(COLUMNS / side) * side;
      int row = random.nextInt(COLUMNS / 2 / side) * side;
      NavigableMap<Long, int[]> places = block(column, row, side);

      assertThat(places).hasSize(side * side);
      assertThat(places.lastKey() - places.firstKey()).isEqualTo(side * side - 1);
      int[] before = null;
      for (int[] square : places.values()) {
        if (before != null) {
          assertThat(Math.abs(square[0] - before[0]) + Math.abs(square[1] - before[1]))
              .isEqualTo(1);
        }
        before = square;
      }
    }
  }
}
