package io.milepost.app.prove.page;

import java.util.Locale;

/** Text as HTML and SVG take it. */
final class Markup {
  private Markup() {}

  /** Text between tags, or within a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** {@code <name attributes>text</name>}; {@code text} is escaped here. */
  static String element(String name, String attributes, String text) {
    String space = attributes.isEmpty() ? "" : " ";
    return "<%s%s%s>%s</%s>\n".formatted(name, space, attributes, escape(text), name);
  }

  /** A coordinate: a tenth of a pixel is fine enough. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
