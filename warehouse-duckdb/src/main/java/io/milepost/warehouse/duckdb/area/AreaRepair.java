package io.milepost.warehouse.duckdb.area;

import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.duckdb.area.SegmentTable.Held;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes segments anew from the trips themselves: of loads from before there was an area index, and
 * of those whose files are missing or damaged.
 */
final class AreaRepair {
  private final SegmentBuilder builder;
  private final Consumer<String> notices;

  AreaRepair(SegmentBuilder builder, Consumer<String> notices) {
    this.builder = builder;
    this.notices = notices;
  }

  /**
   * Does so where it is needed, as part of the connection's transaction.
   *
   * @param damaged files that cannot be used
   * @return whether anything changed
   */
  boolean repair(Connection connection, Set<String> damaged) throws SQLException {
    for (String file : damaged) {
      SegmentTable.delete(connection, file);
    }
    Set<Long> amiss = new HashSet<>(SegmentTable.loadsAmiss(connection));
    if (amiss.isEmpty()) {
      return !damaged.isEmpty();
    }
    dropSegmentsOf(connection, amiss);
    rebuild(connection, SegmentTable.loadsAmiss(connection));
    return true;
  }

  /** A segment that has to go takes its other loads along, and they theirs. */
  private static void dropSegmentsOf(Connection connection, Set<Long> loads) throws SQLException {
    List<Held> held = SegmentTable.list(connection);
    Set<String> files = new HashSet<>();
    int known;
    do {
      known = files.size();
      held.stream()
          .filter(row -> loads.contains(row.loadId()))
          .forEach(row -> files.add(row.file()));
      held.stream()
          .filter(row -> files.contains(row.file()))
          .forEach(row -> loads.add(row.loadId()));
    } while (files.size() > known);
    for (String file : files) {
      SegmentTable.delete(connection, file);
    }
  }

  private void rebuild(Connection connection, List<Long> loads) throws SQLException {
    long trips = 0;
    for (long loadId : loads) {
      trips += Rows.getLong(connection, "SELECT rows_loaded FROM load WHERE load_id = ?", loadId);
    }
    notices.accept(
        String.format(
            Locale.ROOT,
            "Building the area index anew for %,d trips of %,d loads, which takes a while.",
            trips,
            loads.size()));
    for (long loadId : loads) {
      Optional<SegmentContent> segment =
          builder.build(connection, "FROM trip WHERE load_id = ?", loadId);
      if (segment.isPresent()) {
        SegmentTable.insert(connection, segment.get());
      }
    }
  }
}
