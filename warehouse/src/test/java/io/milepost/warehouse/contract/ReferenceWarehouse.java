package io.milepost.warehouse.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a warehouse must hold after any loads and undos, kept in the plainest way: as lists. */
final class ReferenceWarehouse {
  private final Map<Long, LoadedRows> loads = new TreeMap<>();

  /**
   * One load.
   *
   * @param stored its trips in the warehouse, with repeats
   * @param elsewhere trips it brought too, that another load had stored
   */
  record LoadedRows(int rowsRead, List<TripRow> stored, Set<TripRow> elsewhere) {
    int duplicates() {
      return rowsRead - stored.size();
    }
  }

  void load(long loadId, List<TripRow> trips, boolean allowDuplicates) {
    if (allowDuplicates) {
      loads.put(
          loadId, new LoadedRows(trips.size(), new ArrayList<>(trips), new LinkedHashSet<>()));
      return;
    }
    Set<TripRow> fresh = new LinkedHashSet<>(trips);
    Set<TripRow> known = new LinkedHashSet<>(fresh);
    known.removeIf(trip -> !isStored(trip));
    fresh.removeAll(known);
    loads.put(loadId, new LoadedRows(trips.size(), new ArrayList<>(fresh), known));
  }

  /** Gives how many trips were handed over. */
  long undo(long loadId) {
    LoadedRows gone = loads.remove(loadId);
    return new LinkedHashSet<>(gone.stored)
        .stream().filter(trip -> !isStored(trip)).filter(this::handOver).count();
  }

  private boolean handOver(TripRow trip) {
    for (LoadedRows heir : loads.values()) {
      if (heir.elsewhere.remove(trip)) {
        heir.stored.add(trip);
        return true;
      }
    }
    return false;
  }

  private boolean isStored(TripRow trip) {
    return loads.values().stream().anyMatch(load -> load.stored.contains(trip));
  }

  Map<Long, LoadedRows> loads() {
    return loads;
  }
}
