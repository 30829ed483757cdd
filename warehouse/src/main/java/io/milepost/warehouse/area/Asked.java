package io.milepost.warehouse.area;

import io.milepost.model.Match;

/**
 * Which ends of a trip a question looks at.
 *
 * @param match what it counts
 * @param apart whether it wants to know of each trip which ends match, not only whether it does
 */
record Asked(Match match, boolean apart) {
  /** For the trips of every match at once. */
  static final Asked EVERY_MATCH = new Asked(Match.EITHER, true);

  static Asked of(Match match) {
    return new Asked(match, false);
  }

  /** How rows lie to the area; an end that is not asked about counts as outside. */
  Ends ends(AreaTest area, Bounds origins, Bounds destinations) {
    return new Ends(
        match == Match.DESTINATION ? Relation.OUTSIDE : area.relation(origins),
        match == Match.ORIGIN ? Relation.OUTSIDE : area.relation(destinations));
  }

  /** Whether rows whose ends lie so count as a whole, count not at all, or are to be looked at. */
  Relation relation(Ends ends) {
    Relation relation = Relation.of(match, ends.origin(), ends.destination());
    boolean coarse = apart && relation == Relation.INSIDE && !ends.decided();
    return coarse ? Relation.BORDER : relation;
  }
}
