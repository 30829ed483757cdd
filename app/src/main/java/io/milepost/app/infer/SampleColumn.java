package io.milepost.app.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /** Whether no value comes twice and no row lacks it. */
  boolean tellsRowsApart() {
    Set<String> distinct = new HashSet<>(values);
    return !lacking && !nested && values.size() > 1 && distinct.size() == values.size();
  }
}
