package io.milepost.routes.density;

import io.milepost.routes.cells.Groups;
import io.milepost.routes.cells.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes one of distributions whose trips are told better by one. Neighbours are put together, the
 * closest first, to a tree; from its root down, what is below a node becomes one if that is
 * likelier than all of it apart, less a penalty for the parameters (Schwarz: Estimating the
 * Dimension of a Model, 1978).
 */
final class Joining {
  /** Standard deviations between the means of neighbours, at most. */
  private static final double NEAR = 5;

  /** Larger parts of the tree are not looked at as a whole. */
  private static final int MOST = 16;

  /** Mean, covariances and number of trips of one distribution. */
  private static final int PARAMETERS = 12;

  private final Sample sample;
  private final List<Gaussian> routes;
  private final int[][] trips;

  private Joining(Sample sample, List<Gaussian> routes) {
    this.sample = sample;
    this.routes = routes;
    trips = Groups.of(new Likeliest(routes).assign(sample), routes.size());
  }

  /** The distributions that are left when those are joined that are better told by one. */
  static List<Gaussian> join(Sample sample, List<Gaussian> routes) {
    Joining joining = new Joining(sample, routes);
    List<Gaussian> left = new ArrayList<>();
    joining.roots().forEach(root -> joining.collapse(root, left));
    return left;
  }

  private record Pair(int a, int b, double distance) {}

  /** A part of the tree; only leaves have no parts of their own. */
  private record Node(List<Node> parts, List<Integer> leaves) {}

  private List<Node> roots() {
    List<Node> top = new ArrayList<>();
    IntStream.range(0, routes.size()).forEach(i -> top.add(new Node(List.of(), List.of(i))));
    for (Pair pair : pairs()) {
      Node a = top.get(pair.a());
      Node b = top.get(pair.b());
      if (!a.leaves().contains(pair.b())) {
        List<Integer> leaves = new ArrayList<>(a.leaves());
        leaves.addAll(b.leaves());
        Node both = new Node(List.of(a, b), leaves);
        leaves.forEach(leaf -> top.set(leaf, both));
      }
    }
    return IntStream.range(0, top.size())
        .filter(i -> top.get(i).leaves().get(0) == i)
        .mapToObj(top::get)
        .toList();
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < routes.size(); a++) {
      for (int b = a + 1; b < routes.size(); b++) {
        double distance = Twins.distance(routes.get(a), routes.get(b));
        if (distance < NEAR) {
          pairs.add(new Pair(a, b, distance));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    return pairs;
  }

  private void collapse(Node node, List<Gaussian> left) {
    if (node.parts().isEmpty()) {
      left.add(routes.get(node.leaves().get(0)));
      return;
    }
    int[] all = node.leaves().stream().flatMapToInt(i -> IntStream.of(trips[i])).toArray();
    if (node.leaves().size() <= MOST && all.length > 0) {
      Gaussian one = one(node, all);
      if (gain(node, all, one)
          < (node.leaves().size() - 1) * PARAMETERS * StrictMath.log(all.length) / 2) {
        left.add(one);
        return;
      }
    }
    node.parts().forEach(part -> collapse(part, left));
  }

  private Gaussian one(Node node, int[] all) {
    Moments moments = new Moments(routes.get(node.leaves().get(0)));
    for (int trip : all) {
      moments.add(sample, trip);
    }
    return moments.gaussian(
        node.leaves().stream().mapToDouble(i -> routes.get(i).chance()).max().orElseThrow());
  }

  /** How much likelier the trips are with the leaves apart: natural logarithm. */
  private double gain(Node node, int[] all, Gaussian one) {
    LogDensity joint = new LogDensity(one);
    List<LogDensity> apart =
        node.leaves().stream().map(i -> new LogDensity(routes.get(i))).toList();
    double gain = 0;
    for (int trip : all) {
      double sum = Double.NEGATIVE_INFINITY;
      for (LogDensity part : apart) {
        double x = part.at(sample, trip);
        sum = Math.max(sum, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(sum - x)));
      }
      gain += sum - joint.at(sample, trip);
    }
    return gain;
  }
}
