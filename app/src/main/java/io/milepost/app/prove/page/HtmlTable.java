package io.milepost.app.prove.page;

import static io.milepost.app.prove.page.Markup.element;

import java.util.List;

/** A table whose first columns are names and whose others are figures. */
final class HtmlTable {
  private final int names;
  private final StringBuilder html = new StringBuilder("<div class=\"plot\"><table>\n");

  /**
   * Starts a table.
   *
   * @param names how many columns, from the left, hold words and not figures
   */
  HtmlTable(int names, List<String> titles) {
    this.names = names;
    row("th", titles);
  }

  HtmlTable row(String... cells) {
    row("td", List.of(cells));
    return this;
  }

  String html() {
    return html + "</table></div>\n";
  }

  private void row(String kind, List<String> cells) {
    html.append("<tr>\n");
    for (int i = 0; i < cells.size(); i++) {
      html.append(element(kind, i < names ? "class=\"name\"" : "", cells.get(i)));
    }
    html.append("</tr>\n");
  }
}
