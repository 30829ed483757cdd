package io.milepost.warehouse.area;

/** How the origins and the destinations of some rows lie to an area. */
record Ends(Relation origin, Relation destination) {

  /** The bits of {@link MatchCounts} for the ends that lie inside as a whole. */
  int bits() {
    return (origin == Relation.INSIDE ? MatchCounts.ORIGIN : 0)
        | (destination == Relation.INSIDE ? MatchCounts.DESTINATION : 0);
  }

  boolean decided() {
    return origin != Relation.BORDER && destination != Relation.BORDER;
  }
}
