package io.milepost.warehouse.duckdb;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.PolygonIndex;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Trips per week: of a region from the hourly mart, of a place from the trips themselves. */
final class WeeklyReport {
  private static final String WEEK = "CAST(date_trunc('week', %s) AS DATE)";

  private final DuckDb database;
  private final LivePolygons livePolygons;

  WeeklyReport(DuckDb database, LivePolygons livePolygons) {
    this.database = database;
    this.livePolygons = livePolygons;
  }

  SortedMap<Week, Long> tripsPerWeek(TripSelection selection) {
    if (selection.area() instanceof Area.Region region) {
      return tripsOfRegion(selection, region);
    }
    return withEnds(selection.area(), ends -> tripsOfPlace(selection, ends));
  }

  SortedMap<Match, SortedMap<Week, Long>> tripsPerWeekByMatch(TripSelection selection) {
    if (selection.area() instanceof Area.Region region) {
      SortedMap<Week, Long> trips = tripsOfRegion(selection, region);
      SortedMap<Match, SortedMap<Week, Long>> same = emptyByMatch();
      same.replaceAll((match, none) -> trips);
      return same;
    }
    return withEnds(selection.area(), ends -> tripsOfPlaceByMatch(selection, ends));
  }

  /** The conditions that an origin, or a destination, lies in an area. */
  private record Ends(TripPredicate origin, TripPredicate destination) {
    static Ends of(Function<String, TripPredicate> condition) {
      return new Ends(condition.apply("origin"), condition.apply("destination"));
    }
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
        TripPredicate.match(selection.match(), ends.origin, ends.destination)
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

  /** One scan: trips by week and by which of their ends lie inside. */
  private SortedMap<Match, SortedMap<Week, Long>> tripsOfPlaceByMatch(
      TripSelection selection, Ends ends) {
    TripPredicate where = TripPredicate.periodAndDatasource(selection, "started_at");
    String sql =
        """
        SELECT week, origin_inside, destination_inside, count(*)
        FROM (
          SELECT %s AS week, %s AS origin_inside, %s AS destination_inside
          FROM trip WHERE %s
        )
        WHERE origin_inside OR destination_inside
        GROUP BY ALL
        """
            .formatted(
                WEEK.formatted("started_at"),
                ends.origin.sql(),
                ends.destination.sql(),
                where.sql());
    Object[] parameters =
        Stream.of(ends.origin, ends.destination, where)
            .flatMap(predicate -> predicate.parameters().stream())
            .toArray();
    return database.run(
        "count trips per week and match",
        connection -> {
          SortedMap<Match, SortedMap<Week, Long>> byMatch = emptyByMatch();
          Rows.forEach(
              connection,
              sql,
              row ->
                  add(
                      byMatch,
                      new Week(row.getObject(1, LocalDate.class)),
                      row.getBoolean(2),
                      row.getBoolean(3),
                      row.getLong(4)),
              parameters);
          return byMatch;
        });
  }

  private static void add(
      Map<Match, SortedMap<Week, Long>> byMatch,
      Week week,
      boolean origin,
      boolean destination,
      long trips) {
    byMatch.forEach(
        (match, weeks) -> {
          if (takes(match, origin, destination)) {
            weeks.merge(week, trips, Long::sum);
          }
        });
  }

  private static boolean takes(Match match, boolean origin, boolean destination) {
    return switch (match) {
      case ORIGIN -> origin;
      case DESTINATION -> destination;
      case BOTH -> origin && destination;
      case EITHER -> origin || destination;
    };
  }

  private static SortedMap<Match, SortedMap<Week, Long>> emptyByMatch() {
    Map<Match, SortedMap<Week, Long>> byMatch = new EnumMap<>(Match.class);
    for (Match match : Match.values()) {
      byMatch.put(match, new TreeMap<>());
    }
    return new TreeMap<>(byMatch);
  }
}
