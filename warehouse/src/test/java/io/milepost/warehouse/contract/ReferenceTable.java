package io.milepost.warehouse.contract;

import io.milepost.model.LoadMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of pairs as the contract has it, worked out anew from all its loads after each step: as
 * if those taken back had never been.
 */
final class ReferenceTable {
  private final LoadMode mode;
  private final boolean keyed;
  private final Map<Long, Brought> loads = new TreeMap<>();

  /** The load that made the table anew and can be taken back: nothing has come after it. */
  private @Nullable Long latestAnew;

  ReferenceTable(LoadMode mode, boolean keyed) {
    this.mode = mode;
    this.keyed = keyed;
  }

  /** One row: few keys and values, so that they meet often. */
  record Pair(@Nullable String id, @Nullable Long n) {}

  /** A row in the table. */
  record Stored(long loadId, Pair pair) {}

  private record Brought(List<Pair> rows, boolean allowDuplicates, boolean anew) {}

  List<Long> loads() {
    return List.copyOf(loads.keySet());
  }

  void load(long loadId, List<Pair> rows, boolean allowDuplicates) {
    loads.put(loadId, new Brought(rows, allowDuplicates, false));
    latestAnew = null;
  }

  void makeAnew(long loadId, List<Pair> rows) {
    loads.put(loadId, new Brought(rows, false, true));
    latestAnew = loadId;
  }

  /** Not when the table was made anew since; and making it anew only as long as it is the last. */
  boolean canUndo(long loadId) {
    return loads.entrySet().stream()
            .noneMatch(load -> load.getKey() > loadId && load.getValue().anew)
        && (!loads.get(loadId).anew || Objects.equals(latestAnew, loadId));
  }

  void undo(long loadId) {
    if (loads.remove(loadId).anew) {
      latestAnew = null;
    }
  }

  /** The rows, in no order. */
  List<Stored> rows() {
    List<Stored> table = new ArrayList<>();
    loads.forEach(
        (loadId, brought) -> {
          if (brought.anew) {
            table.clear();
          }
          switch (mode) {
            case APPEND -> append(table, loadId, brought);
            case UPSERT -> upsert(table, loadId, brought);
            case REPLACE -> {
              table.clear();
              List<Pair> rows = keyed && !brought.allowDuplicates ? last(brought) : brought.rows;
              rows.forEach(pair -> table.add(new Stored(loadId, pair)));
            }
          }
        });
    return table;
  }

  private void append(List<Stored> table, long loadId, Brought brought) {
    for (Pair pair : brought.rows) {
      if (brought.allowDuplicates || table.stream().noneMatch(row -> same(row.pair, pair))) {
        table.add(new Stored(loadId, pair));
      }
    }
  }

  private void upsert(List<Stored> table, long loadId, Brought brought) {
    for (Pair pair : last(brought)) {
      table.removeIf(row -> same(row.pair, pair));
      table.add(new Stored(loadId, pair));
    }
  }

  private List<Pair> last(Brought brought) {
    Map<Object, Pair> last = new LinkedHashMap<>();
    brought.rows.forEach(pair -> last.put(keyed ? "id " + pair.id : pair, pair));
    return List.copyOf(last.values());
  }

  private boolean same(Pair one, Pair other) {
    return keyed ? Objects.equals(one.id, other.id) : one.equals(other);
  }
}
