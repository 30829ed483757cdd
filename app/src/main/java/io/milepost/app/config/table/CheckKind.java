package io.milepost.app.config.table;

import io.milepost.model.Check.Severity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of checks, and what a declaration may say about each. */
enum CheckKind {
  ROW_COUNT("least most"),
  ROW_CHANGE("fall rise"),
  UNIQUE("columns"),
  NOT_NULL("column most"),
  ACCEPTED("column values"),
  RANGE("column least most"),
  REFERENCE("column to"),
  FRESHNESS("column most"),
  CUSTOM("query");

  /** What every check may say. */
  static final List<String> COMMON_KEYS = List.of("check", "name", "table", "severity");

  static final List<String> SEVERITIES = List.of(Severity.FAIL.word(), Severity.WARN.word());

  private final String ownKeys;

  /**
   * @param ownKeys beside those of every check, with blanks between
   */
  CheckKind(String ownKeys) {
    this.ownKeys = ownKeys;
  }

  /** As declarations say it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Set<String> keys() {
    Set<String> keys = new HashSet<>(COMMON_KEYS);
    keys.addAll(List.of(ownKeys.split(" ")));
    return keys;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CheckKind::word).toList();
  }
}
