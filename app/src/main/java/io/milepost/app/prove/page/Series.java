package io.milepost.app.prove.page;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Points joined by a line.
 *
 * @param name in the legend
 * @param style class of the style sheet: {@code one}, {@code two} or {@code ideal}
 * @param label what stands at each point, or null for nothing and no dots
 * @param side where it stands
 */
record Series(
    String name,
    String style,
    List<Point> points,
    @Nullable DoubleFunction<String> label,
    Side side) {

  record Point(double x, double y) {}

  /** Where a label stands; beside a line that rises, it would else stand on it. */
  enum Side {
    ABOVE("middle", 0, -10),
    ABOVE_LEFT("end", -3, -8),
    BELOW_RIGHT("start", 3, 17);

    final String anchor;
    final int right;
    final int down;

    Side(String anchor, int right, int down) {
      this.anchor = anchor;
      this.right = right;
      this.down = down;
    }
  }
}
