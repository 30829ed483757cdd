package io.milepost.bench.ask;

import io.milepost.model.Area;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A point in a polygon as plain SQL for DuckDB: the edges of the band of latitudes that the point
 * lies in, of which a ray to the east crosses an odd number. Six times as fast as looking at every
 * one of 200 edges, whether as an expression, a list or a join.
 */
final class BandSql {
  private static final int BANDS = 32;

  /** Of a band's height; an edge this near is looked at too, as bands are found by rounding. */
  private static final double MARGIN = 0.01;

  private final Ring ring;
  private final double south;
  private final double perDegree;

  BandSql(Ring ring) {
    this.ring = ring;
    Area.Box bounds = ring.bounds();
    south = bounds.south();
    perDegree = BANDS / (bounds.north() - south);
  }

  /** The condition that the trip's {@code end} is inside, when it is within the bounds. */
  String inside(String end) {
    return "len(list_filter(%1$s[1 + least(%2$d, floor((%3$s_lat - %4$s) * %5$s)::INTEGER)], lambda e: %3$s_lat >= e.low AND %3$s_lat < e.high AND %3$s_lon < e.lon + (%3$s_lat - e.lat) * e.slope)) %% 2 = 1"
        .formatted(bands(), BANDS - 1, end, ScanSql.number(south), ScanSql.number(perDegree));
  }

  private String bands() {
    return IntStream.range(0, BANDS)
        .mapToObj(this::band)
        .collect(Collectors.joining(", ", "([", "])"));
  }

  private String band(int band) {
    double low = south + (band - MARGIN) / perDegree;
    double high = south + (band + 1 + MARGIN) / perDegree;
    List<String> edges =
        ring.edges().stream()
            .filter(edge -> edge.lat() != edge.nextLat())
            .filter(edge -> edge.south() <= high && edge.north() >= low)
            .map(BandSql::edge)
            .toList();
    return "[" + String.join(", ", edges) + "]";
  }

  private static String edge(Ring.Edge edge) {
    return "{'low': %s, 'high': %s, 'lon': %s, 'lat': %s, 'slope': %s}"
        .formatted(
            ScanSql.number(edge.south()),
            ScanSql.number(edge.north()),
            ScanSql.number(edge.lon()),
            ScanSql.number(edge.lat()),
            ScanSql.number((edge.nextLon() - edge.lon()) / (edge.nextLat() - edge.lat())));
  }
}
