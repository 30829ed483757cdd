package io.milepost.ingest.jsonlines;

import io.milepost.ingest.json.JsonScanner;
import io.milepost.ingest.table.Undeclared;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a line once: notes where the wanted values are, and that all else is JSON. When a
 * key comes twice in an object, the last one counts. Not thread-safe.
 */
final class LineReader {
  private final JsonScanner scanner = new JsonScanner();
  private final Place root;
  private final JsonValues values;
  private long line;
  private int keyEnd;

  LineReader(Place root, JsonValues values) {
    this.root = root;
    this.values = values;
  }

  /** Says what is wrong with a line. */
  JsonScanner scanner() {
    return scanner;
  }

  /**
   * Reads the line at {@code from}.
   *
   * @return where it ends, or {@link JsonScanner#FAILED}
   */
  int read(byte[] bytes, int from) {
    line++;
    values.begin(bytes);
    if (bytes[from] != '{') {
      return scanner.fail(from, "an object");
    }
    int end = object(bytes, from, root, 1);
    if (end < 0) {
      return end;
    }
    end = JsonScanner.skipBlanks(bytes, end);
    return bytes[end] == '\n' || bytes[end] == '\r'
        ? end
        : scanner.fail(end, "nothing more after the object");
  }

  private int object(byte[] bytes, int open, Place place, int depth) {
    int index = JsonScanner.skipBlanks(bytes, open + 1);
    if (bytes[index] == '}') {
      return index + 1;
    }
    Key key = null;
    while (true) {
      key = key(bytes, index, place.keys(), key);
      if (key == null) {
        return JsonScanner.FAILED;
      }
      index = member(bytes, keyEnd, key, depth);
      if (index < 0) {
        return index;
      }
      index = JsonScanner.skipBlanks(bytes, index);
      if (bytes[index] == '}') {
        return index + 1;
      }
      if (bytes[index] != ',') {
        return scanner.fail(index, "',' or '}'");
      }
      index = JsonScanner.skipBlanks(bytes, index + 1);
    }
  }

  /** The key at {@code at}, or null after a fault; {@link #keyEnd} is behind its quote. */
  private @Nullable Key key(byte[] bytes, int at, KeyTable keys, @Nullable Key previous) {
    if (bytes[at] != '"') {
      scanner.fail(at, "a key in quotes");
      return null;
    }
    Key expected = keys.findExpected(previous, bytes, at + 1);
    if (expected != null) {
      keyEnd = at + 2 + expected.length();
      return expected;
    }
    keyEnd = scanner.text(bytes, at);
    return keyEnd < 0 ? null : keys.get(previous, bytes, at + 1, keyEnd - 1);
  }

  /** Goes through the colon and the value behind a key. */
  private int member(byte[] bytes, int from, Key key, int depth) {
    int colon = JsonScanner.skipBlanks(bytes, from);
    if (bytes[colon] != ':') {
      return scanner.fail(colon, "':' after the key");
    }
    int start = JsonScanner.skipBlanks(bytes, colon + 1);
    Place declared = key.declared();
    if (declared != null) {
      return declaredValue(bytes, start, declared, depth);
    }
    int end = scanner.value(bytes, start, depth);
    if (key.undeclared() != null && bytes[start] != 'n') {
      tell(key.undeclared(), isNested(bytes[start]));
    }
    return end;
  }

  private int declaredValue(byte[] bytes, int start, Place place, int depth) {
    if (place.isVisited(line)) {
      place.clear(values);
    }
    byte first = bytes[start];
    int end =
        first == '{' && place.hasPlacesBelow()
            ? object(bytes, start, place, depth + 1)
            : scanner.value(bytes, start, depth);
    if (end >= 0 && first != 'n') {
      set(bytes, start, end, place);
    }
    return end;
  }

  private void set(byte[] bytes, int start, int end, Place place) {
    byte first = bytes[start];
    if (place.wholeSlot() != PathNode.NONE) {
      values.set(place.wholeSlot(), start, end);
    }
    int slot = place.slot();
    if (slot == PathNode.NONE) {
      if (place.undeclared() != null && first != '{') {
        tell(place.undeclared(), true); // beside objects, only JSON takes it
      }
    } else if (isNested(first)) {
      values.setNested(slot, start, end);
    } else if (first != '"') {
      values.set(slot, start, end);
    } else if (scanner.isEscaped()) {
      values.setEscaped(slot, start + 1, end - 1);
    } else {
      values.set(slot, start + 1, end - 1);
    }
  }

  private void tell(Undeclared undeclared, boolean nested) {
    undeclared.nested(nested);
    values.addUndeclared(undeclared);
  }

  private static boolean isNested(byte first) {
    return first == '{' || first == '[';
  }
}
