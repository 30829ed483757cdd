package io.milepost.ingest.jsonlines;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in objects that somebody wants to know of, or that is around such places: a tree of the
 * declared paths. Built once, then only read.
 */
final class PathNode {
  /** A slot that nobody asked for. */
  static final int NONE = -1;

  private final @Nullable PathNode parent;
  private final String path;
  private final Map<String, PathNode> children = new HashMap<>();
  private int longestKey;
  private int slot = NONE;
  private int wholeSlot = NONE;

  private PathNode(@Nullable PathNode parent, String path) {
    this.parent = parent;
    this.path = path;
  }

  static PathNode root() {
    return new PathNode(null, "");
  }

  /** The node below by that key, made when missing. */
  PathNode require(String key) {
    longestKey = Math.max(longestKey, key.length());
    return children.computeIfAbsent(key, missing -> new PathNode(this, childPath(missing)));
  }

  /**
   * The node for a key as it stands in an object, or null when it is not declared. Names joined by
   * a dot may be one key that has a dot.
   */
  @Nullable PathNode find(String key) {
    PathNode child = children.get(key);
    int dot = key.indexOf('.');
    for (; child == null && dot >= 0 && dot <= longestKey; dot = key.indexOf('.', dot + 1)) {
      PathNode first = children.get(key.substring(0, dot));
      child = first == null ? null : first.find(key.substring(dot + 1));
    }
    return child;
  }

  String childPath(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Collection<PathNode> children() {
    return children.values();
  }

  String path() {
    return path;
  }

  /** Slot of the value, {@link #NONE} when only places below are wanted. */
  int slot() {
    return slot;
  }

  void slot(int given) {
    slot = given;
  }

  /** Slot of the value's text as it stands, or {@link #NONE}. */
  int wholeSlot() {
    return wholeSlot;
  }

  void wholeSlot(int given) {
    wholeSlot = given;
  }

  /** Whether this, or an object around it, is kept whole: then nothing below is undeclared. */
  boolean isKeptWhole() {
    return wholeSlot != NONE || parent != null && parent.isKeptWhole();
  }
}
