package io.milepost.warehouse.area;

/** The tests of both ends of the rows of one page. */
record EndTests(AreaTest origin, AreaTest destination) {

  /** The quickest tests for a page whose ends lie as given. */
  static EndTests of(AreaTest area, Page page, Ends ends) {
    return new EndTests(
        ends.origin() == Relation.BORDER ? area.within(page.entry().origins()) : area,
        ends.destination() == Relation.BORDER ? area.within(page.entry().destinations()) : area);
  }

  /** The ends of all or a part of the rows: only one that is undecided is looked at again. */
  Ends narrow(Ends ends, Bounds origins, Bounds destinations) {
    return new Ends(
        ends.origin() == Relation.BORDER ? origin.relation(origins) : ends.origin(),
        ends.destination() == Relation.BORDER
            ? destination.relation(destinations)
            : ends.destination());
  }
}
