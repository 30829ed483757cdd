package io.milepost.bench;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;

/** How many trips a week in this box? */
record Question(Box box, Match match) {

  /** The box as the command line takes it. */
  String bbox() {
    return "%s,%s,%s,%s".formatted(box.west(), box.south(), box.east(), box.north());
  }
}
