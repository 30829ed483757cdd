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
 * @param below whether it stands below the point
 */
record Series(
    String name,
    String style,
    List<Point> points,
    @Nullable DoubleFunction<String> label,
    boolean below) {

  /** A series whose labels stand above its points. */
  Series(String name, String style, List<Point> points, @Nullable DoubleFunction<String> label) {
    this(name, style, points, label, false);
  }

  record Point(double x, double y) {}
}
