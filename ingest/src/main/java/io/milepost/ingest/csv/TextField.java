package io.milepost.ingest.csv;

import io.milepost.model.Dictionary;
import java.util.function.Consumer;

/** A repeated text. */
final class TextField implements TripField {
  private final String name;
  private final int column;
  private final DictionaryCache cache;

  TextField(String name, int column, Dictionary dictionary) {
    this.name = name;
    this.column = column;
    this.cache = new DictionaryCache(name, dictionary);
  }

  /** The code of the row's text, or {@link DictionaryCache#MISSING}. */
  int code(Row row) {
    return cache.code(row.bytes(column), row.start(column), row.end(column));
  }

  @Override
  public void examine(Row row, Consumer<Problem> problems) {
    if (code(row) == DictionaryCache.MISSING) {
      problems.accept(Problem.missing(column, "the " + name));
    }
  }
}
