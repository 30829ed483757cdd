package io.milepost.bench.routes;

import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.TripFiles;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The routes of the same trips in another order, with other threads, and split into loads: all that
 * the warehouse says of them, and which trips they have.
 */
final class SameRoutes {
  private static final int LOADS = 7;

  private static final String ROUTES =
      """
      SELECT region, route.* EXCLUDE (region_id)
      FROM route
      JOIN dim_region USING (region_id)
      ORDER BY route_id
      """;

  private static final String TRIPS_OF_ROUTES =
      """
      SELECT
          route_id,
          count(*) AS trips,
          bit_xor(hash(started_at, origin_lon, origin_lat, destination_lon, destination_lat)) AS which
      FROM trips
      WHERE route_id IS NOT NULL
      GROUP BY route_id
      ORDER BY route_id
      """;

  private final Workshop workshop;
  private final MadeTrips made;
  private final long rows;

  SameRoutes(Workshop workshop, MadeTrips made, long rows) {
    this.workshop = workshop;
    this.made = made;
    this.rows = rows;
  }

  /** Whether all are the same; reports each. */
  boolean run() throws IOException, InterruptedException {
    workshop
        .report()
        .heading(String.format(Locale.ROOT, "The same %,d trips, given otherwise", rows));
    Path shuffled = workshop.scratch().directory().resolve("shuffled.csv");
    Path parts = workshop.scratch().fresh("parts");
    TripFiles.shuffle(made.csv(), shuffled, 1);
    TripFiles.split(made.csv(), parts, (int) (rows / LOADS + 1));
    Found expected = routes(made.csv());
    boolean same = report("rows in another order", expected, routes(shuffled));
    same &= report("one thread", expected, routes(made.csv(), "-XX:ActiveProcessorCount=1"));
    same &= report("five threads", expected, routes(made.csv(), "-XX:ActiveProcessorCount=5"));
    same &= report(LOADS + " loads", expected, routes(parts));
    Scratch.delete(parts);
    Scratch.delete(shuffled);
    return same;
  }

  private record Found(String routes, String trips) {}

  private Found routes(Path source, String... javaOptions)
      throws IOException, InterruptedException {
    try (RouteHome home = RouteHome.fresh(workshop, "same", javaOptions)) {
      home.ingest(source);
      home.discover(List.of());
      return new Found(home.ask(ROUTES), home.ask(TRIPS_OF_ROUTES));
    }
  }

  private boolean report(String what, Found expected, Found found) {
    long count = found.routes().lines().skip(1).count();
    boolean same = count > 0 && found.equals(expected);
    String told =
        expected.routes().lines().count() < 2
            ? "WRONG: no routes to compare; take more --other-rows"
            : same ? String.format(Locale.ROOT, "the same %,d routes", count) : "WRONG: differs";
    workshop.report().line("%-38s %s".formatted(what, told));
    return same;
  }
}
