package io.milepost.bench.ask;

import io.milepost.app.prove.check.Question;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * A question as plain SQL for DuckDB, the quickest form found: comparisons that the scan itself
 * makes, which also skip row groups of a table that is sorted by place.
 */
final class ScanSql {
  private ScanSql() {}

  static String of(Question question) {
    List<String> conditions = new ArrayList<>();
    conditions.add(place(question.area(), question.match()));
    if (question.from() != null) {
      conditions.add("started_at >= TIMESTAMP '%s'".formatted(question.from()));
    }
    if (question.to() != null) {
      conditions.add("started_at < TIMESTAMP '%s'".formatted(question.to()));
    }
    if (question.datasource() != null) {
      conditions.add("datasource = " + text(question.datasource()));
    }
    return "SELECT CAST(date_trunc('week', started_at) AS DATE), count(*) FROM trip WHERE %s GROUP BY 1"
        .formatted(String.join(" AND ", conditions));
  }

  private static String place(Area area, Match match) {
    if (area instanceof Area.Region region) {
      return "region = " + text(region.name());
    }
    return switch (match) {
      case ORIGIN -> inside(area, "origin");
      case DESTINATION -> inside(area, "destination");
      case BOTH -> inside(area, "origin") + " AND " + inside(area, "destination");
      case EITHER -> "(%s OR %s)".formatted(inside(area, "origin"), inside(area, "destination"));
    };
  }

  private static String inside(Area area, String end) {
    if (area instanceof Area.Box box) {
      return box(box, end);
    }
    Ring ring = Ring.of((Area.Polygons) area);
    return "(%s AND (%s))".formatted(box(ring.bounds(), end), new BandSql(ring).inside(end));
  }

  private static String box(Area.Box box, String end) {
    return "((%1$s_lon >= %2$s %6$s %1$s_lon <= %4$s) AND %1$s_lat BETWEEN %3$s AND %5$s)"
        .formatted(
            end,
            number(box.west()),
            number(box.south()),
            number(box.east()),
            number(box.north()),
            box.crossesAntimeridian() ? "OR" : "AND");
  }

  /** With an exponent, as DuckDB takes a number without one for a decimal. */
  static String number(double value) {
    String text = Double.toString(value);
    return text.contains("E") ? text : text + "e0";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
