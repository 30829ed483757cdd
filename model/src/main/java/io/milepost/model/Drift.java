package io.milepost.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a source differs from its dataset, where the {@link DriftPolicy} says that the tables follow.
 * A source with drift is read again, with the dataset that has followed.
 *
 * @param added columns to add, by table
 * @param widened fields with the type they must have, by table
 */
public record Drift(List<Change> added, List<Change> widened) {
  /** A source that is as declared. */
  public static final Drift NONE = new Drift(List.of(), List.of());

  public Drift {
    added = List.copyOf(added);
    widened = List.copyOf(widened);
  }

  /** All changes, the added fields last. */
  public List<Change> changes() {
    return Stream.concat(widened.stream(), added.stream()).toList();
  }

  public boolean isNone() {
    return added.isEmpty() && widened.isEmpty();
  }

  /** A field of a table as it must be. */
  public record Change(String table, TableField field) {}
}
