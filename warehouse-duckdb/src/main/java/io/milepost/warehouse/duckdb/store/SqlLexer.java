package io.milepost.warehouse.duckdb.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where comments and quoted texts of an SQL text end, by the rules of PostgreSQL's lexer, which
 * DuckDB has: comments in comments, texts between dollars, and backslashes in {@code E'…'}.
 */
final class SqlLexer {
  private static final Pattern DOLLARS = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{Nd}_]*)?\\$");
  private static final Pattern COMMENT_MARK = Pattern.compile("/\\*|\\*/");

  private SqlLexer() {}

  /** Whether a comment begins at {@code at}. */
  static boolean isComment(String sql, int at) {
    return sql.startsWith("--", at) || sql.startsWith("/*", at);
  }

  /**
   * Where the comment, the quoted text or the letter ends that begins at {@code at}; the end of the
   * text when it is not closed.
   */
  static int after(String sql, int at) {
    if (sql.startsWith("--", at)) {
      return end(sql, "\n", at);
    }
    if (sql.startsWith("/*", at)) {
      return afterComment(sql, at);
    }
    char letter = sql.charAt(at);
    if (letter == '\'' || letter == '"') {
      return end(sql, String.valueOf(letter), at + 1);
    }
    if (at > 0 && isOfAName(sql.charAt(at - 1))) {
      return at + 1;
    }
    if (letter == '$') {
      return afterDollars(sql, at);
    }
    return sql.regionMatches(true, at, "e'", 0, 2) ? afterEscapes(sql, at + 2) : at + 1;
  }

  private static boolean isOfAName(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }

  private static int afterComment(String sql, int at) {
    Matcher mark = COMMENT_MARK.matcher(sql).region(at, sql.length());
    int depth = 0;
    while (mark.find()) {
      depth += mark.group().equals("/*") ? 1 : -1;
      if (depth == 0) {
        return mark.end();
      }
    }
    return sql.length();
  }

  private static int afterDollars(String sql, int at) {
    Matcher opening = DOLLARS.matcher(sql).region(at, sql.length());
    return opening.lookingAt() ? end(sql, opening.group(), opening.end()) : at + 1;
  }

  /** A text that is closed and begins again at once goes on, with escapes. */
  private static int afterEscapes(String sql, int from) {
    int at = from;
    while (at < sql.length() && !(sql.charAt(at) == '\'' && !sql.startsWith("''", at))) {
      at += sql.charAt(at) == '\\' || sql.charAt(at) == '\'' ? 2 : 1;
    }
    return Math.min(at + 1, sql.length());
  }

  private static int end(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }
}
