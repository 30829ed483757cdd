package io.milepost.ingest.jsonlines;

import io.milepost.ingest.table.Undeclared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link PathNode} as one reader knows it: with the keys that it has met. Not thread-safe. */
final class Place {
  private final Places places;
  private final PathNode node;
  private final List<Place> below;
  private final KeyTable keys = new KeyTable(this);
  private final @Nullable Undeclared undeclared;
  private long line = -1;

  Place(Places places, PathNode node) {
    this.places = places;
    this.node = node;
    below = node.children().stream().map(places::of).toList();
    boolean wanted = node.slot() != PathNode.NONE || node.isKeptWhole();
    undeclared = wanted ? null : places.newUndeclared(node.path());
  }

  KeyTable keys() {
    return keys;
  }

  boolean hasPlacesBelow() {
    return !below.isEmpty();
  }

  int slot() {
    return node.slot();
  }

  int wholeSlot() {
    return node.wholeSlot();
  }

  /** Whom to tell of a value here that is no object, when places below are all that is declared. */
  @Nullable Undeclared undeclared() {
    return undeclared;
  }

  /** Whether this was visited in that line before. */
  boolean isVisited(long currentLine) {
    boolean before = line == currentLine;
    line = currentLine;
    return before;
  }

  /** Forgets all values from here on, because the last of equal keys counts. */
  void clear(JsonValues values) {
    values.unset(node.slot());
    values.unset(node.wholeSlot());
    for (Place place : below) {
      place.clear(values);
    }
  }

  /** A key that was met for the first time; it is {@code [from, to)} and reads {@code name}. */
  Key newKey(byte[] bytes, int from, int to, String name) {
    PathNode child = node.find(name);
    if (child != null) {
      return new Key(bytes, from, to, places.of(child), null);
    }
    Undeclared unknown = node.isKeptWhole() ? null : places.newUndeclared(node.childPath(name));
    return new Key(bytes, from, to, null, unknown);
  }
}
