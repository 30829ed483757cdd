package io.milepost.app.report;

import io.milepost.model.Area;
import io.milepost.model.UsageException;
import java.util.Arrays;

/** Bounding boxes as text: {@code W,S,E,N} in degrees. */
public final class BoxText {
  private static final String[] SIDES = {"west", "south", "east", "north"};

  private BoxText() {}

  /**
   * Reads {@code W,S,E,N}; white space around the numbers is fine. {@code W > E} crosses the
   * antimeridian.
   *
   * @throws UsageException saying which side is wrong
   */
  public static Area.Box parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != SIDES.length) {
      throw new UsageException(
          "Expected a box as W,S,E,N, four numbers in degrees such as 14.2,49.9,14.7,50.2; found %d in '%s'."
              .formatted(text.isBlank() ? 0 : parts.length, text));
    }
    double[] sides = new double[SIDES.length];
    Arrays.setAll(sides, i -> number(SIDES[i], parts[i].strip(), text));
    return new Area.Box(sides[0], sides[1], sides[2], sides[3]);
  }

  private static double number(String side, String part, String text) {
    // Java would also take 1f, 0x1p3 and NaN; nobody means those.
    if (part.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      return Double.parseDouble(part);
    }
    throw new UsageException(
        "Expected the %s side of the box '%s' to be a number of degrees, found '%s'."
            .formatted(side, text, part));
  }

  /** The text that {@link #parse} reads back to the same box. */
  public static String format(Area.Box box) {
    return "%s,%s,%s,%s".formatted(box.west(), box.south(), box.east(), box.north());
  }
}
