package io.milepost.app.prove.page;

import static io.milepost.app.prove.page.Markup.element;
import static io.milepost.app.prove.page.Markup.escape;
import static io.milepost.app.prove.page.Markup.number;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines over two axes, as SVG.
 *
 * @param description for those who cannot see it
 */
record LineChart(String description, Axis x, Axis y, List<Series> series) {
  private static final int WIDTH = 530;
  private static final int HEIGHT = 310;
  private static final int LEFT = 84;
  private static final int RIGHT = 505;
  private static final int TOP = 14;
  private static final int BOTTOM = 262;
  private static final double DOT_RADIUS = 4;

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, HEIGHT, escape(description)));
    y.ticks().forEach(tick -> svg.append(horizontal(tick)));
    x.ticks().forEach(tick -> svg.append(vertical(tick)));
    svg.append(titles());
    series.forEach(each -> svg.append(line(each)));
    series.forEach(each -> svg.append(dots(each)));
    return svg.append("</svg>\n").toString();
  }

  private String horizontal(double tick) {
    String at = number(down(tick));
    return "<path class=\"grid\" d=\"M%d %sH%d\"/>\n".formatted(LEFT, at, RIGHT)
        + element(
            "text",
            "x=\"%d\" y=\"%s\" dy=\"4\" text-anchor=\"end\"".formatted(LEFT - 8, at),
            y.mark(tick));
  }

  private String vertical(double tick) {
    String at = number(across(tick));
    return "<path class=\"tick\" d=\"M%s %dv5\"/>\n".formatted(at, BOTTOM)
        + element(
            "text",
            "x=\"%s\" y=\"%d\" text-anchor=\"middle\"".formatted(at, BOTTOM + 20),
            x.mark(tick));
  }

  private String titles() {
    int middle = (LEFT + RIGHT) / 2;
    int centre = (TOP + BOTTOM) / 2;
    return "<path class=\"axis\" d=\"M%d %dH%d\"/>\n".formatted(LEFT, BOTTOM, RIGHT)
        + element(
            "text",
            "class=\"title\" x=\"%d\" y=\"%d\" text-anchor=\"middle\""
                .formatted(middle, HEIGHT - 6),
            x.title())
        + element(
            "text",
            "class=\"title\" transform=\"translate(13 %d) rotate(-90)\" text-anchor=\"middle\""
                .formatted(centre),
            y.title());
  }

  private String line(Series each) {
    String path =
        each.points().stream()
            .map(point -> number(across(point.x())) + " " + number(down(point.y())))
            .collect(Collectors.joining("L", "M", ""));
    return "<path class=\"line %s\" d=\"%s\"/>\n".formatted(each.style(), path);
  }

  private String dots(Series each) {
    return each.label() == null
        ? ""
        : each.points().stream().map(point -> dot(each, point)).collect(Collectors.joining());
  }

  private String dot(Series each, Series.Point point) {
    double cx = across(point.x());
    double cy = down(point.y());
    Series.Side side = each.side();
    return "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
            .formatted(each.style(), number(cx), number(cy), number(DOT_RADIUS))
        + element(
            "text",
            "class=\"value\" x=\"%s\" y=\"%s\" text-anchor=\"%s\""
                .formatted(number(cx + side.right), number(cy + side.down), side.anchor),
            each.label() == null ? "" : each.label().apply(point.y()));
  }

  private double across(double value) {
    return LEFT + x.scale().position(value) * (RIGHT - LEFT);
  }

  private double down(double value) {
    return BOTTOM - y.scale().position(value) * (BOTTOM - TOP);
  }
}
