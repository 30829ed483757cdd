package io.milepost.ingest.json;

import java.util.Locale;

/**
 * Goes through objects and lists that nobody wants to know more of, however deep they are, without
 * recursion. Not thread-safe.
 */
final class NestedScanner {
  /** Objects and lists within each other: more is a mistake or an attack. */
  static final int DEEPEST = 1000;

  private final JsonScanner scanner;
  private final boolean[] objects = new boolean[DEEPEST + 1];
  private int depth;

  NestedScanner(JsonScanner scanner) {
    this.scanner = scanner;
  }

  /** Goes through the object or list at {@code from}, which has {@code outer} others around it. */
  int value(byte[] bytes, int from, int outer) {
    depth = outer;
    int index = from;
    while (index >= 0) {
      byte first = bytes[index];
      index = first == '{' || first == '[' ? open(bytes, index) : scanner.scalar(bytes, index);
      boolean opened = index >= 0 && (first == '{' || first == '[') && !closesAt(bytes, index);
      if (!opened) {
        index = afterValue(bytes, index, outer);
        if (depth == outer) {
          return index;
        }
      } else if (objects[depth]) {
        index = key(bytes, index);
      }
    }
    return index;
  }

  private int open(byte[] bytes, int at) {
    if (depth == DEEPEST) {
      return scanner.fail(
          at, String.format(Locale.ROOT, "at most %,d objects and lists in each other", DEEPEST));
    }
    objects[++depth] = bytes[at] == '{';
    return JsonScanner.skipBlanks(bytes, at + 1);
  }

  private boolean closesAt(byte[] bytes, int at) {
    return bytes[at] == (objects[depth] ? '}' : ']');
  }

  /** Where the next value starts, or where the outermost one ends. */
  private int afterValue(byte[] bytes, int end, int outer) {
    int index = end;
    while (index >= 0 && depth > outer) {
      index = JsonScanner.skipBlanks(bytes, index);
      if (closesAt(bytes, index)) {
        depth--;
        index++;
      } else if (bytes[index] == ',') {
        int next = JsonScanner.skipBlanks(bytes, index + 1);
        return objects[depth] ? key(bytes, next) : next;
      } else {
        return scanner.fail(index, objects[depth] ? "',' or '}'" : "',' or ']'");
      }
    }
    return index;
  }

  /** Goes through a key and its colon. */
  private int key(byte[] bytes, int from) {
    if (bytes[from] != '"') {
      return scanner.fail(from, "a key in quotes");
    }
    int end = scanner.text(bytes, from);
    if (end < 0) {
      return end;
    }
    int colon = JsonScanner.skipBlanks(bytes, end);
    return bytes[colon] == ':'
        ? JsonScanner.skipBlanks(bytes, colon + 1)
        : scanner.fail(colon, "':' after the key");
  }
}
