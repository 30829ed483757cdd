package io.milepost.app.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The values of one column or JSON path in a sample. Not thread-safe. */
final class SampleColumn {
  private final String source;
  private final List<String> values = new ArrayList<>();
  private boolean lacking;
  private boolean nested;

  /**
   * @param source its name in the header, its number, or its path
   */
  SampleColumn(String source) {
    this.source = source;
  }

  void add(String value) {
    values.add(value);
  }

  /** Notes a row that lacks it. */
  void addNothing() {
    lacking = true;
  }

  /** Notes an object or list. */
  void addNested() {
    nested = true;
  }

  String source() {
    return source;
  }

  /** All values that are there, in order. */
  List<String> values() {
    return values;
  }

  boolean lacking() {
    return lacking;
  }

  boolean nested() {
    return nested;
  }

  /** Whether all values match but a few, and there is one at all. */
  boolean mostlyMatch(Pattern pattern) {
    return mostlyMatch(value -> pattern.matcher(value).matches());
  }

  /** Whether all values but a few are so, and there is one at all. */
  boolean mostlyMatch(Predicate<String> test) {
    int few = values.size() / 10;
    return !nested && !values.isEmpty() && values.stream().filter(test.negate()).count() <= few;
  }

  /** The groups of those values that match. */
  List<List<String>> groups(Pattern pattern) {
    return values.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toList())
        .toList();
  }

  /** Whether no value comes twice and no row lacks it. */
  boolean tellsRowsApart() {
    Set<String> distinct = new HashSet<>(values);
    return !lacking && !nested && values.size() > 1 && distinct.size() == values.size();
  }
}
