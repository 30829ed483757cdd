package io.milepost.routes.density;

import io.milepost.routes.cells.CellSet;
import io.milepost.routes.cells.Projection;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the likeliest route of a trip among the routes of one region. Tiles of origins know which
 * routes may reach them. Immutable and thread-safe.
 */
final class Likeliest {
  /** What a trip of no route gives. */
  static final int NONE = -1;

  private static final double TILES_PER_DEGREE = 64;
  private static final int TILE_ROWS = 180 * 64 + 2;
  private static final int DAY = 86_400;
  private static final int FIELDS = 16;
  private static final int[] NO_ROUTES = {};

  /** {@link #FIELDS} numbers a route. */
  private final double[] routes;

  private final CellSet numberOfTile;
  private final int[][] byTile;

  Likeliest(List<Gaussian> gaussians) {
    routes = new double[gaussians.size() * FIELDS];
    Map<Integer, List<Integer>> lists = new HashMap<>();
    for (int i = 0; i < gaussians.size(); i++) {
      put(gaussians.get(i), i * FIELDS);
      addToTiles(gaussians.get(i), i, lists);
    }
    numberOfTile = new CellSet(lists.size());
    byTile = new int[lists.size()][];
    int number = 0;
    for (Map.Entry<Integer, List<Integer>> tile : lists.entrySet()) {
      byTile[number] = tile.getValue().stream().mapToInt(route -> route).toArray();
      numberOfTile.put(tile.getKey(), number++);
    }
  }

  private void put(Gaussian g, int at) {
    double o = g.origins().determinant();
    double d = g.destinations().determinant();
    double[] fields = {
      g.originLon(),
      g.originLat(),
      new Projection(g.originLon(), g.originLat()).metersPerLonDegree(),
      g.origins().yy() / o,
      -2 * g.origins().xy() / o,
      g.origins().xx() / o,
      g.destinationLon(),
      g.destinationLat(),
      new Projection(g.destinationLon(), g.destinationLat()).metersPerLonDegree(),
      g.destinations().yy() / d,
      -2 * g.destinations().xy() / d,
      g.destinations().xx() / d,
      g.second(),
      1 / g.seconds2(),
      g.logPeak(),
      g.reach()
    };
    System.arraycopy(fields, 0, routes, at, FIELDS);
  }

  private static void addToTiles(Gaussian g, int route, Map<Integer, List<Integer>> lists) {
    double reach = Math.max(0, g.reach());
    double north = Math.sqrt(reach * g.origins().yy()) / Projection.METERS_PER_DEGREE;
    Projection at = new Projection(g.originLon(), g.originLat());
    double east = Math.sqrt(reach * g.origins().xx()) / at.metersPerLonDegree();
    double tile = 1 / TILES_PER_DEGREE;
    for (double lat = g.originLat() - north; lat < g.originLat() + north + tile; lat += tile) {
      for (double lon = g.originLon() - east; lon < g.originLon() + east + tile; lon += tile) {
        List<Integer> list =
            lists.computeIfAbsent(tile(Projection.wrap(lon), lat), any -> new ArrayList<>());
        if (list.isEmpty() || list.get(list.size() - 1) != route) {
          list.add(route);
        }
      }
    }
  }

  /** The tile of an origin. */
  static int tile(double lon, double lat) {
    return ((int) ((lon + 180) * TILES_PER_DEGREE)) * TILE_ROWS
        + (int) ((lat + 90) * TILES_PER_DEGREE);
  }

  /** The routes that may reach origins in a tile. */
  int[] near(int tile) {
    int number = numberOfTile.get(tile);
    return number == CellSet.NONE ? NO_ROUTES : byTile[number];
  }

  /** The likeliest of the routes {@code near}, or {@link #NONE}. */
  int find(int[] near, double lon, double lat, double toLon, double toLat, int second) {
    int best = NONE;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int route : near) {
      int at = route * FIELDS;
      double reach = routes[at + 15];
      double distance = end(at, lon, lat);
      if (distance <= reach) {
        distance += end(at + 6, toLon, toLat);
        if (distance <= reach) {
          double late = Math.abs(second - routes[at + 12]);
          late = Math.min(late, DAY - late);
          distance += late * late * routes[at + 13];
          double score = routes[at + 14] - distance / 2;
          if (distance <= reach && score > bestScore) {
            best = route;
            bestScore = score;
          }
        }
      }
    }
    return best;
  }

  private double end(int at, double lon, double lat) {
    double offset = lon - routes[at];
    if (Math.abs(offset) > 180) {
      offset -= Math.copySign(360, offset);
    }
    double x = offset * routes[at + 2];
    double y = (lat - routes[at + 1]) * Projection.METERS_PER_DEGREE;
    return x * x * routes[at + 3] + x * y * routes[at + 4] + y * y * routes[at + 5];
  }

  /** The likeliest route of each trip of {@code sample}. */
  int[] assign(Sample sample) {
    int[] found = new int[sample.size()];
    Arrays.setAll(
        found,
        i ->
            find(
                near(tile(sample.originLons()[i], sample.originLats()[i])),
                sample.originLons()[i],
                sample.originLats()[i],
                sample.destinationLons()[i],
                sample.destinationLats()[i],
                sample.seconds()[i]));
    return found;
  }
}
