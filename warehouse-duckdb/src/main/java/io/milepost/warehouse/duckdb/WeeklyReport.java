package io.milepost.warehouse.duckdb;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.PolygonIndex;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Trips per week: of a region from the hourly mart, of a place from the trips themselves. */
final class WeeklyReport {
  /** The Monday of the week of a moment. */
  static final String WEEK = "CAST(date_trunc('week', %s) AS DATE)";

  private final DuckDb database;
  private final LivePolygons livePolygons;
  private final MatchReport byMatch;

  WeeklyReport(DuckDb database, LivePolygons livePolygons) {
    this.database = database;
    this.livePolygons = livePolygons;
    byMatch = new MatchReport(database);
  }

  SortedMap<Week, Long> tripsPerWeek(TripSelection selection) {
    if (selection.area() instanceof Area.Region region) {
      return tripsOfRegion(selection, region);
    }
    return withEnds(selection.area(), ends -> tripsOfPlace(selection, ends));
  }

  SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(TripSelection selection) {
    if (selection.area() instanceof Area.Region region) {
      return MatchReport.same(tripsOfRegion(selection, region));
    }
    return withEnds(selection.area(), ends -> byMatch.count(selection, ends));
  }

  private <T> T withEnds(Area area, Function<Ends, T> question) {
    if (area instanceof Area.Box box) {
      return question.apply(Ends.of(end -> TripPredicate.box(box, end)));
    }
    PolygonIndex polygons = new PolygonIndex((Area.Polygons) area);
    long id = livePolygons.open(polygons);
    try {
      return question.apply(Ends.of(end -> TripPredicate.polygons(polygons, id, end)));
    } finally {
      livePolygons.close(id);
    }
  }

  private SortedMap<Week, Long> tripsOfRegion(TripSelection selection, Area.Region region) {
    TripPredicate where =
        TripPredicate.region(region).and(TripPredicate.periodAndDatasource(selection, "hour"));
    return count(
        "SELECT %s, CAST(sum(trips) AS BIGINT) FROM fact_trips_hourly WHERE %s GROUP BY 1"
            .formatted(WEEK.formatted("hour"), where.sql()),
        where);
  }

  private SortedMap<Week, Long> tripsOfPlace(TripSelection selection, Ends ends) {
    TripPredicate where =
        ends.matching(selection.match())
            .and(TripPredicate.periodAndDatasource(selection, "started_at"));
    return count(
        "SELECT %s, count(*) FROM trip WHERE %s GROUP BY 1"
            .formatted(WEEK.formatted("started_at"), where.sql()),
        where);
  }

  private SortedMap<Week, Long> count(String sql, TripPredicate where) {
    return database.run(
        "count trips per week",
        connection -> {
          SortedMap<Week, Long> weeks = new TreeMap<>();
          Rows.forEach(
              connection,
              sql,
              row -> weeks.put(new Week(row.getObject(1, LocalDate.class)), row.getLong(2)),
              where.parameters().toArray());
          return weeks;
        });
  }
}
