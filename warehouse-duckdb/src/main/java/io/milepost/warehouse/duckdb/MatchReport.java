package io.milepost.warehouse.duckdb;

import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trips per week under every match, in one scan: counted by which of their ends lie inside. */
final class MatchReport {
  private static final String QUERY =
      """
      SELECT week, origin_inside, destination_inside, count(*)
      FROM (
        SELECT %s AS week, %s AS origin_inside, %s AS destination_inside
        FROM trip WHERE %s
      )
      WHERE origin_inside OR destination_inside
      GROUP BY ALL
      """;

  private final DuckDb database;

  MatchReport(DuckDb database) {
    this.database = database;
  }

  private record Group(Week week, boolean origin, boolean destination, long trips) {
    boolean matches(Match match) {
      return switch (match) {
        case ORIGIN -> origin;
        case DESTINATION -> destination;
        case BOTH -> origin && destination;
        case EITHER -> origin || destination;
      };
    }
  }

  SortedMap<Match, SortedMap<Week, Long>> count(TripSelection selection, Ends ends) {
    List<Group> groups = groups(selection, ends);
    SortedMap<Match, SortedMap<Week, Long>> byMatch = new TreeMap<>();
    for (Match match : Match.values()) {
      byMatch.put(match, trips(groups, match));
    }
    return byMatch;
  }

  /** The same for every match, for areas where the ends of a trip play no part. */
  static SortedMap<Match, SortedMap<Week, Long>> same(SortedMap<Week, Long> trips) {
    SortedMap<Match, SortedMap<Week, Long>> byMatch = new TreeMap<>();
    for (Match match : Match.values()) {
      byMatch.put(match, trips);
    }
    return byMatch;
  }

  private static SortedMap<Week, Long> trips(List<Group> groups, Match match) {
    SortedMap<Week, Long> weeks = new TreeMap<>();
    for (Group group : groups) {
      if (group.matches(match)) {
        weeks.merge(group.week, group.trips, Long::sum);
      }
    }
    return weeks;
  }

  private List<Group> groups(TripSelection selection, Ends ends) {
    TripPredicate where = TripPredicate.periodAndDatasource(selection, "started_at");
    String week = WeeklyReport.WEEK.formatted("started_at");
    String sql = QUERY.formatted(week, ends.origin().sql(), ends.destination().sql(), where.sql());
    Object[] parameters =
        Stream.of(ends.origin(), ends.destination(), where)
            .flatMap(predicate -> predicate.parameters().stream())
            .toArray();
    return database.run(
        "count trips per week and match",
        connection -> Rows.list(connection, sql, MatchReport::group, parameters));
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        new Week(row.getObject(1, LocalDate.class)),
        row.getBoolean(2),
        row.getBoolean(3),
        row.getLong(4));
  }
}
