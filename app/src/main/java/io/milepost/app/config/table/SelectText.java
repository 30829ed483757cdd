package io.milepost.app.config.table;

import java.util.Locale;
import java.util.Optional;

/** A text in SQL: whether it is one SELECT, as far as can be told without an engine. */
final class SelectText {
  private final String sql;
  private final StringBuilder bare = new StringBuilder();

  private SelectText(String sql) {
    this.sql = sql;
  }

  /** What is wrong with the text; empty when it is one SELECT. */
  static Optional<String> complaint(String sql) {
    String bare = new SelectText(sql).bare().strip();
    if (bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    if (bare.isEmpty()) {
      return Optional.of("Expected one SELECT, found nothing.");
    }
    if (bare.contains(";")) {
      return Optional.of("Expected one SELECT, found several statements; put each in a file.");
    }
    String first = bare.split("[\\s(]+", 2)[0];
    String word = first.isEmpty() ? "select" : first.toLowerCase(Locale.ROOT);
    return word.equals("select") || word.equals("with")
        ? Optional.empty()
        : Optional.of(
            "Expected one SELECT, found a statement that begins with '%s'.".formatted(first));
  }

  /** The statement as it goes into CREATE VIEW: without the semicolon at its end. */
  static String statement(String sql) {
    String stripped = sql.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }

  /** The text without comments, and with all that is quoted as a quote alone. */
  private String bare() {
    int at = 0;
    while (at < sql.length()) {
      char letter = sql.charAt(at);
      if (sql.startsWith("--", at)) {
        at = after("\n", at);
      } else if (sql.startsWith("/*", at)) {
        at = after("*/", at + 2);
        bare.append(' ');
      } else if (letter == '\'' || letter == '"') {
        at = after(String.valueOf(letter), at + 1);
        bare.append(letter);
      } else {
        bare.append(letter);
        at++;
      }
    }
    return bare.toString();
  }

  private int after(String end, int from) {
    int found = sql.indexOf(end, from);
    return found < 0 ? sql.length() : found + end.length();
  }
}
