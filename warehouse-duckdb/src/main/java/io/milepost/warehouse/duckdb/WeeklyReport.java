package io.milepost.warehouse.duckdb;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.CellCounts;
import io.milepost.warehouse.CellSelection;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.area.AreaIndex;
import io.milepost.warehouse.area.GroupFilter;
import io.milepost.warehouse.duckdb.area.AreaStore;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Trips per week and by cell, from the area index; the database only knows the keys of names. */
final class WeeklyReport {
  private final DuckDb database;
  private final AreaStore areas;

  WeeklyReport(DuckDb database, AreaStore areas) {
    this.database = database;
    this.areas = areas;
  }

  SortedMap<Week, Long> tripsPerWeek(TripSelection selection) {
    AreaIndex index = areas.index();
    return filter(selection)
        .map(
            filter ->
                selection.area() instanceof Area.Region
                    ? index.tripsPerWeek(filter)
                    : index.tripsPerWeek(selection.area(), selection.match(), filter))
        .orElseGet(TreeMap::new);
  }

  SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(TripSelection selection) {
    Optional<GroupFilter> filter = filter(selection);
    if (filter.isPresent() && !(selection.area() instanceof Area.Region)) {
      return areas.index().tripsPerWeekByMatch(selection.area(), filter.get());
    }
    return sameForEveryMatch(tripsPerWeek(selection));
  }

  /** For areas where the ends of a trip play no part. */
  private static SortedMap<Match, SortedMap<Week, Long>> sameForEveryMatch(
      SortedMap<Week, Long> trips) {
    SortedMap<Match, SortedMap<Week, Long>> byMatch = new TreeMap<>();
    for (Match match : Match.values()) {
      byMatch.put(match, trips);
    }
    return byMatch;
  }

  CellCounts tripsPerCell(CellSelection selection) {
    AreaIndex index = areas.index();
    boolean origins = selection.match() == Match.ORIGIN;
    return filter(selection.region(), selection.datasource(), selection.from(), selection.to())
        .map(filter -> index.tripsPerCell(selection.window(), origins, filter))
        .map(trips -> new CellCounts(selection.window(), trips))
        .orElseGet(() -> CellCounts.none(selection.window()));
  }

  private Optional<GroupFilter> filter(TripSelection selection) {
    String region = selection.area() instanceof Area.Region named ? named.name() : null;
    return filter(region, selection.datasource(), selection.from(), selection.to());
  }

  /** Empty when a name is not there, so that no trip has it. */
  private Optional<GroupFilter> filter(
      @Nullable String region,
      @Nullable String datasource,
      @Nullable Week from,
      @Nullable Week to) {
    Integer regionId = key("region", region);
    Integer datasourceId = key("datasource", datasource);
    boolean unknown =
        region != null && regionId == null || datasource != null && datasourceId == null;
    return unknown
        ? Optional.empty()
        : Optional.of(new GroupFilter(from, to, regionId, datasourceId));
  }

  /** Null for no name, and for one that is not known. */
  private @Nullable Integer key(String dimension, @Nullable String name) {
    if (name == null) {
      return null;
    }
    String sql = "SELECT %1$s_id FROM dim_%1$s WHERE %1$s = ?".formatted(dimension);
    return database
        .run("find a name", connection -> Rows.find(connection, sql, row -> row.getInt(1), name))
        .orElse(null);
  }
}
