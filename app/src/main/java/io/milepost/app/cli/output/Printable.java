package io.milepost.app.cli.output;

/** Texts of others, as they can be printed. */
public final class Printable {
  private Printable() {}

  /**
   * The text with control characters written as escapes, so that no value can break a line or talk
   * to the terminal.
   */
  public static String of(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> append(escaped, (char) c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char c) {
    switch (c) {
      case '\n' -> escaped.append("\\n");
      case '\r' -> escaped.append("\\r");
      case '\t' -> escaped.append("\\t");
      default -> {
        if (Character.isISOControl(c)) {
          escaped.append("\\u%04x".formatted((int) c));
        } else {
          escaped.append(c);
        }
      }
    }
  }
}
