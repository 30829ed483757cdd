package io.milepost.routes.matching;

import io.milepost.model.RouteAssigner;
import io.milepost.routes.matching.RouteChange.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what became of routes. */
final class Changes {
  private final Kinship kinship;
  private final Map<Integer, Integer> idOf;

  /**
   * Changes among kin.
   *
   * @param idOf the {@code route_id} of each present route, by its number among those found
   */
  Changes(Kinship kinship, Map<Integer, Integer> idOf) {
    this.kinship = kinship;
    this.idOf = idOf;
  }

  /**
   * All changes.
   *
   * @param before the {@code route_id}s of the routes that were
   */
  List<RouteChange> of(Collection<Integer> before) {
    List<RouteChange> changes = new ArrayList<>();
    before.forEach(earlier -> addEarlier(earlier, changes));
    idOf.keySet().forEach(present -> addPresent(present, changes));
    changes.sort(
        Comparator.comparing(RouteChange::kind)
            .thenComparing(change -> first(change.before()))
            .thenComparing(change -> first(change.after())));
    return changes;
  }

  private static int first(List<Integer> ids) {
    return ids.isEmpty() ? RouteAssigner.NONE : ids.get(0);
  }

  private void addEarlier(int earlier, List<RouteChange> changes) {
    List<Integer> kin = kinship.descendants(earlier);
    if (kin.size() > 1) {
      changes.add(new RouteChange(Kind.SPLIT, List.of(earlier), ids(kin)));
    } else if (kin.isEmpty() || leftAlone(earlier, kin.get(0))) {
      changes.add(new RouteChange(Kind.VANISHED, List.of(earlier), List.of()));
    }
  }

  private void addPresent(int present, List<RouteChange> changes) {
    List<Integer> kin = kinship.ancestors(present);
    if (kin.size() > 1) {
      changes.add(new RouteChange(Kind.MERGED, kin, ids(List.of(present))));
    } else if (kin.isEmpty() || leftAlone(kin.get(0), present)) {
      changes.add(new RouteChange(Kind.APPEARED, List.of(), ids(List.of(present))));
    } else if (kinship.descendants(kin.get(0)).size() == 1) {
      changes.add(new RouteChange(Kind.STAYED, kin, ids(List.of(present))));
    }
  }

  /** Whether two are each other's only kin, and yet not the same. */
  private boolean leftAlone(int earlier, int present) {
    return kinship.descendants(earlier).size() == 1
        && kinship.ancestors(present).size() == 1
        && kinship.sameAs(present) != earlier;
  }

  private List<Integer> ids(List<Integer> present) {
    return present.stream()
        .map(number -> Objects.requireNonNull(idOf.get(number)))
        .sorted()
        .toList();
  }
}
