package io.milepost.model;

import java.util.List;

/** Where the value of a {@link Field} comes from in a source. */
public sealed interface Origin permits Origin.Named, Origin.Position, Origin.Constant {

  /** The column whose header is one of {@code names} (the first that the header has). */
  record Named(List<String> names) implements Origin {}

  /** The column by its number; the first is 1. For files without a header row. */
  record Position(int number) implements Origin {}

  /** The same text for every row. */
  record Constant(String text) implements Origin {}
}
