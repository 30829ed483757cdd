package io.milepost.routes.density;

import io.milepost.routes.cells.Groups;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits normal distributions to trips: each trip to the likeliest, each distribution to its trips,
 * over again (hard expectation maximisation; Celeux, Govaert: A classification EM algorithm, 1992).
 */
final class Mixture {
  private static final int ROUNDS = 6;

  /** Standard deviations between the means of two that may be one. */
  private static final double NEAR = 5;

  private final Sample sample;
  private final double leastTrips;

  Mixture(Sample sample, double leastTrips) {
    this.sample = sample;
    this.leastTrips = leastTrips;
  }

  /** The distributions that are left when {@code start} is fitted to the sample. */
  List<Gaussian> fit(List<Gaussian> start) {
    List<Gaussian> routes = start;
    for (int round = 0; round < ROUNDS; round++) {
      routes = refit(routes);
    }
    List<Gaussian> joined = joinTwins(routes);
    while (joined.size() < routes.size()) {
      routes = refit(joined);
      joined = joinTwins(routes);
    }
    return refit(routes);
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
    return fitted.stream().filter(g -> g.reach() > 0).toList();
  }

  private List<Gaussian> joinTwins(List<Gaussian> routes) {
    int[] found = new Likeliest(routes).assign(sample);
    int[][] trips = Groups.of(found, routes.size());
    List<Gaussian> left = new ArrayList<>(routes);
    boolean[] gone = new boolean[trips.length];
    for (int i = 0; i < trips.length; i++) {
      for (int j = i + 1; j < trips.length && !gone[i]; j++) {
        if (!gone[j] && Twins.distance(left.get(i), left.get(j)) < NEAR) {
          Gaussian both = Twins.join(left.get(i), left.get(j));
          int[] of = IntStream.concat(Arrays.stream(trips[i]), Arrays.stream(trips[j])).toArray();
          if (Pairs.joined(sample, of, left.get(i), left.get(j), both)) {
            left.set(i, both);
            trips[i] = of;
            gone[j] = true;
          }
        }
      }
    }
    return IntStream.range(0, gone.length).filter(i -> !gone[i]).mapToObj(left::get).toList();
  }
}
