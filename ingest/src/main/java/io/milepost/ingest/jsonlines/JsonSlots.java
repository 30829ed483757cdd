package io.milepost.ingest.jsonlines;

import io.milepost.ingest.table.Slots;
import io.milepost.model.Origin;
import io.milepost.model.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives slots to paths, and grows the tree of them. Not thread-safe. */
final class JsonSlots implements Slots {
  private static final int DEEPEST_PATH = 100;

  private final PathNode root = PathNode.root();
  private final Map<Integer, byte[]> constants = new TreeMap<>();
  private int slots;

  @Override
  public List<Integer> of(String field, Origin from, boolean nullable, boolean whole) {
    if (from instanceof Origin.Constant constant) {
      constants.put(slots, constant.text().getBytes(StandardCharsets.UTF_8));
      return List.of(slots++);
    }
    if (from instanceof Origin.Named named) {
      List<Integer> found = new ArrayList<>();
      named.names().forEach(path -> found.add(slot(field, path, whole)));
      return found;
    }
    throw new UsageException(
        "Field '%s': expected a path such as data.id, found a column's number. JSON has no numbered columns."
            .formatted(field));
  }

  @Override
  public String name(Origin from) {
    return from instanceof Origin.Named named ? named.names().get(0) : "";
  }

  /** The tree of all paths that slots were given to. */
  PathNode root() {
    return root;
  }

  /** Values with room for all slots that were given out. */
  JsonValues newValues() {
    return new JsonValues(slots, constants);
  }

  /** Whether no field may have that path. */
  static boolean isTooDeep(String path) {
    return names(path) > DEEPEST_PATH;
  }

  private static long names(String path) {
    return 1 + path.chars().filter(character -> character == '.').count();
  }

  private int slot(String field, String path, boolean whole) {
    if (isTooDeep(path)) {
      throw new UsageException(
          "Field '%s': expected a path of at most %d names, found %d."
              .formatted(field, DEEPEST_PATH, names(path)));
    }
    PathNode node = root;
    for (String key : path.split("\\.", -1)) {
      node = node.require(key);
    }
    if (whole && node.wholeSlot() == PathNode.NONE) {
      node.wholeSlot(slots++);
    } else if (!whole && node.slot() == PathNode.NONE) {
      node.slot(slots++);
    }
    return whole ? node.wholeSlot() : node.slot();
  }
}
