package io.milepost.app.prove.page;

import static io.milepost.app.prove.page.Markup.element;
import static io.milepost.app.prove.page.Markup.escape;
import static io.milepost.app.prove.page.Markup.number;

import java.util.List;

/**
 * Bars beside each other's names, each with a longer, lighter one behind it, as SVG.
 *
 * @param description for those who cannot see it
 * @param x runs to the right
 */
record BarChart(String description, Axis x, List<Bar> bars) {
  private static final int WIDTH = 1080;
  private static final int LEFT = 220;
  private static final int RIGHT = 930;
  private static final int ROW = 26;
  private static final int BAR = 14;
  private static final int GROUP_GAP = 12;
  private static final int FOOT = 48;

  /**
   * One row.
   *
   * @param group rows of one group stand together, set apart from others
   * @param value of the bar
   * @param longer of the one behind it, at least {@code value}
   * @param label stands at its end
   */
  record Bar(String group, String name, double value, double longer, String label) {}

  String svg() {
    int bottom = top(bars.size() - 1) + ROW;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"wide\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, bottom + FOOT, escape(description)));
    x.ticks().forEach(tick -> svg.append(vertical(tick, bottom)));
    for (int i = 0; i < bars.size(); i++) {
      svg.append(row(bars.get(i), top(i)));
    }
    svg.append(
        element(
            "text",
            "class=\"title\" x=\"%d\" y=\"%d\" text-anchor=\"middle\""
                .formatted((LEFT + RIGHT) / 2, bottom + FOOT - 8),
            x.title()));
    return svg.append("</svg>\n").toString();
  }

  private int top(int index) {
    int gaps = 0;
    for (int i = 1; i <= index; i++) {
      gaps += bars.get(i).group().equals(bars.get(i - 1).group()) ? 0 : 1;
    }
    return index * ROW + gaps * GROUP_GAP;
  }

  private String vertical(double tick, int bottom) {
    String at = number(across(tick));
    return "<path class=\"grid\" d=\"M%s 0V%d\"/>\n".formatted(at, bottom)
        + element(
            "text",
            "x=\"%s\" y=\"%d\" text-anchor=\"middle\"".formatted(at, bottom + 18),
            x.mark(tick));
  }

  private String row(Bar bar, int top) {
    int middle = top + ROW / 2;
    return element(
            "text",
            "class=\"name\" x=\"%d\" y=\"%d\" dy=\"4\" text-anchor=\"end\""
                .formatted(LEFT - 10, middle),
            bar.name())
        + rectangle("behind", bar.longer(), middle)
        + rectangle("front", bar.value(), middle)
        + element(
            "text",
            "class=\"value\" x=\"%s\" y=\"%d\" dy=\"4\""
                .formatted(number(across(bar.longer()) + 8), middle),
            bar.label());
  }

  private String rectangle(String style, double value, int middle) {
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"2\"/>\n"
        .formatted(style, LEFT, middle - BAR / 2, number(across(value) - LEFT), BAR);
  }

  private double across(double value) {
    return LEFT + x.scale().position(value) * (RIGHT - LEFT);
  }
}
