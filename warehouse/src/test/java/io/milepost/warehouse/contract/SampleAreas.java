package io.milepost.warehouse.contract;

import io.milepost.model.Area;
import java.util.List;

/** Areas whose edges run through the points of {@link SampleTrips}. */
public final class SampleAreas {
  private static final double[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
  private static final double[] HOLE = {4, 4, 4, 6, 6, 6, 6, 4, 4, 4};
  private static final double[] BIG_HOLE = {1, 1, 1, 9, 10, 9, 9, 5, 10, 1, 1, 1};
  private static final double[] DIAMOND = {-10, 0, 0, -10, 10, 0, 0, 10, -10, 0};
  private static final double[] SLANTED = {-10, -5, 11, 4, 5, 90, -10, -5};
  private static final double[] WHOLE_WORLD = {-180, -90, 180, -90, 180, 90, -180, 90, -180, -90};

  private SampleAreas() {}

  public static List<Area> all() {
    return List.of(
        new Area.Region("Prague"),
        new Area.Region("Nowhere"),
        new Area.Box(0, 0, 10, 10),
        new Area.Box(-0.0, -0.0, 0.0, 0.0),
        new Area.Box(-180, -90, 180, 90),
        new Area.Box(10, -90, -10, 90),
        new Area.Box(180, -90, -180, 90),
        new Area.Box(179, -5, -179, 5),
        new Area.Box(9, 5, 9, 5),
        polygons(List.of(SQUARE)),
        polygons(List.of(SQUARE, HOLE)),
        polygons(List.of(SQUARE, BIG_HOLE)),
        polygons(List.of(DIAMOND)),
        polygons(List.of(SLANTED)),
        polygons(List.of(WHOLE_WORLD)),
        new Area.Polygons(List.of(List.of(SQUARE, BIG_HOLE), List.of(DIAMOND), List.of(SLANTED))));
  }

  private static Area polygons(List<double[]> rings) {
    return new Area.Polygons(List.of(rings));
  }
}
