package io.milepost.routes.density;

import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits normal distributions to trips: each trip to the likeliest, each distribution to its trips,
 * over again (hard expectation maximisation; Celeux, Govaert: A classification EM algorithm, 1992).
 */
final class Mixture {
  private static final int ROUNDS = 6;

  private static final int ROUNDS_AFTER = 2;
  private static final int MOST_JOINS = 4;

  private final Sample sample;
  private final double leastTrips;

  Mixture(Sample sample, double leastTrips) {
    this.sample = sample;
    this.leastTrips = leastTrips;
  }

  /** The distributions that are left when {@code start} is fitted to the sample. */
  List<Gaussian> fit(List<Gaussian> start) {
    List<Gaussian> routes = refit(start, ROUNDS);
    for (int joins = 0; joins < MOST_JOINS; joins++) {
      List<Gaussian> joined = Joining.join(sample, routes);
      if (joined.size() == routes.size()) {
        return routes;
      }
      routes = refit(joined, ROUNDS_AFTER);
    }
    return routes;
  }

  private List<Gaussian> refit(List<Gaussian> start, int rounds) {
    List<Gaussian> routes = start;
    for (int round = 0; round < rounds; round++) {
      routes = refit(routes);
    }
    return routes;
  }

  private List<Gaussian> refit(List<Gaussian> routes) {
    int[] found = new Likeliest(routes).assign(sample);
    List<Moments> moments = routes.stream().map(Moments::new).toList();
    for (int i = 0; i < found.length; i++) {
      if (found[i] != Likeliest.NONE) {
        moments.get(found[i]).add(sample, i);
      }
    }
    List<Gaussian> fitted = new ArrayList<>();
    for (int route = 0; route < routes.size(); route++) {
      if (moments.get(route).weight() >= leastTrips) {
        fitted.add(moments.get(route).gaussian(routes.get(route).chance()));
      }
    }
    return fitted.stream().filter(g -> g.reach() > 3).toList();
  }
}
