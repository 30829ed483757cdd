package io.milepost.warehouse.duckdb;

import io.milepost.model.Area;
import io.milepost.warehouse.PolygonIndex;
import io.milepost.warehouse.TripSelection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on the columns of {@code trip} or of a mart. What users gave is bound, never part of
 * the SQL.
 *
 * @param sql an SQL condition with a {@code ?} for each parameter
 */
record TripPredicate(String sql, List<Object> parameters) {
  static final TripPredicate ALL = new TripPredicate("TRUE", List.of());

  private TripPredicate(String sql, Object... parameters) {
    this(sql, List.of(parameters));
  }

  TripPredicate and(TripPredicate other) {
    return join(" AND ", other);
  }

  TripPredicate or(TripPredicate other) {
    return join(" OR ", other);
  }

  private TripPredicate join(String operator, TripPredicate other) {
    return new TripPredicate(
        "(" + sql + operator + other.sql + ")",
        Stream.concat(parameters.stream(), other.parameters.stream()).toList());
  }

  /**
   * The period and the datasource of a selection.
   *
   * @param moment the column that says when
   */
  static TripPredicate periodAndDatasource(TripSelection selection, String moment) {
    List<TripPredicate> parts = new ArrayList<>();
    if (selection.from() != null) {
      parts.add(startOf(moment + " >= ?", selection.from().start()));
    }
    if (selection.to() != null) {
      parts.add(startOf(moment + " < ?", selection.to().start()));
    }
    if (selection.datasource() != null) {
      parts.add(key("datasource", selection.datasource()));
    }
    return parts.stream().reduce(ALL, TripPredicate::and);
  }

  private static TripPredicate startOf(String sql, LocalDate day) {
    return new TripPredicate(sql, day.atStartOfDay());
  }

  static TripPredicate region(Area.Region region) {
    return key("region", region.name());
  }

  private static TripPredicate key(String dimension, String text) {
    return new TripPredicate(
        "%1$s_id = (SELECT %1$s_id FROM dim_%1$s WHERE %1$s = ?)".formatted(dimension), text);
  }

  /**
   * Closed on all sides, on the doubles as they came.
   *
   * @param end {@code origin} or {@code destination}
   */
  static TripPredicate box(Area.Box box, String end) {
    String lon = box.crossesAntimeridian() ? "(%1$s >= ? OR %1$s <= ?)" : "%1$s BETWEEN ? AND ?";
    return new TripPredicate(lon.formatted(end + "_lon"), box.west(), box.east())
        .and(new TripPredicate(end + "_lat BETWEEN ? AND ?", box.south(), box.north()));
  }

  /**
   * In polygons that are open under {@code id}; their bounding box is asked first, because DuckDB
   * can pass over most of the table by it.
   */
  static TripPredicate polygons(PolygonIndex polygons, long id, String end) {
    return new TripPredicate(
        "(%1$s_lon BETWEEN ? AND ? AND %1$s_lat BETWEEN ? AND ? AND %2$s(?, %1$s_lon, %1$s_lat))"
            .formatted(end, LivePolygons.FUNCTION),
        polygons.west(),
        polygons.east(),
        polygons.south(),
        polygons.north(),
        id);
  }
}
