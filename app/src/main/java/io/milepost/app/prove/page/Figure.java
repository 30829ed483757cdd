package io.milepost.app.prove.page;

import static io.milepost.app.prove.page.Markup.element;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plot with its words.
 *
 * @param caption what to see in it
 * @param keys legend; empty where there is one series
 * @param svg the plot
 */
record Figure(String title, String caption, List<Key> keys, String svg) {

  /**
   * An entry of the legend.
   *
   * @param style class of the style sheet
   */
  record Key(String name, String style) {}

  /** A figure of lines; the legend names the series when there are several. */
  static Figure of(String title, String caption, LineChart chart) {
    List<Key> keys =
        chart.series().size() == 1
            ? List.of()
            : chart.series().stream().map(each -> new Key(each.name(), each.style())).toList();
    return new Figure(title, caption, keys, chart.svg());
  }

  String html() {
    return "<figure>\n"
        + element("h2", "", title)
        + "<figcaption>\n"
        + element("p", "", caption)
        + legend()
        + "</figcaption>\n<div class=\"plot\">\n"
        + svg
        + "</div>\n</figure>\n";
  }

  private String legend() {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(
                key ->
                    "<span><i class=\"key %s\"></i>%s</span>\n"
                        .formatted(key.style(), Markup.escape(key.name())))
            .collect(Collectors.joining("", "<p class=\"legend\">\n", "</p>\n"));
  }
}
