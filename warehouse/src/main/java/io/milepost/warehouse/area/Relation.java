package io.milepost.warehouse.area;

import io.milepost.model.Match;

/** How the points of some rows lie to an area, as far as their bounds tell. */
enum Relation {
  /** All of them inside. */
  INSIDE,
  /** None of them inside. */
  OUTSIDE,
  /** Each has to be looked at. */
  BORDER;

  /** How rows lie to what {@code match} asks, when their ends lie to the area as given. */
  static Relation of(Match match, Relation origin, Relation destination) {
    return switch (match) {
      case ORIGIN -> origin;
      case DESTINATION -> destination;
      case BOTH -> all(OUTSIDE, INSIDE, origin, destination);
      case EITHER -> all(INSIDE, OUTSIDE, origin, destination);
    };
  }

  /** One end that is {@code deciding} decides; else both must be {@code otherwise}. */
  private static Relation all(Relation deciding, Relation otherwise, Relation a, Relation b) {
    if (a == deciding || b == deciding) {
      return deciding;
    }
    return a == otherwise && b == otherwise ? otherwise : BORDER;
  }
}
