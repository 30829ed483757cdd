package io.milepost.warehouse.area;

import java.util.Arrays;

/**
 * Counts the trips of pages by which of their ends lie in an area: whole pages from their counts by
 * group, whole blocks from their column of groups, and only what lies at the border row by row. One
 * a thread.
 */
final class PageCounter {
  private final Asked asked;
  private final AreaTest area;
  private final MatchCounts counts;
  private final Scratch scratch = new Scratch();

  /** Rows of the page by {@code ends * groups + group}. */
  private int[] rows = new int[0];

  PageCounter(Asked asked, AreaTest area, int slots) {
    this.asked = asked;
    this.area = area;
    counts = new MatchCounts(slots);
  }

  MatchCounts counts() {
    return counts;
  }

  /**
   * Counts the rows of a page.
   *
   * @param slots where to count each of the segment's groups
   */
  void count(Page page, int[] slots) {
    Ends ends = asked.ends(area, page.entry().origins(), page.entry().destinations());
    switch (asked.relation(ends)) {
      case OUTSIDE -> {}
      case INSIDE -> countWhole(page, ends.bits(), slots);
      case BORDER -> countBlocks(page, ends, EndTests.of(area, page, ends), slots);
    }
  }

  private void countWhole(Page page, int ends, int[] slots) {
    for (int group = 0; group < page.groups(); group++) {
      add(ends, slots[page.groupNumber(group)], page.groupTrips(group));
    }
  }

  private void add(int ends, int slot, long trips) {
    if (slot != WeekSlots.NONE && trips > 0) {
      counts.add(ends, slot, trips);
    }
  }

  private void countBlocks(Page page, Ends pageEnds, EndTests tests, int[] slots) {
    clearRows(page.groups());
    for (int block = 0; block < page.blocks(); block++) {
      Ends ends = tests.narrow(pageEnds, page.origins(block), page.destinations(block));
      switch (asked.relation(ends)) {
        case OUTSIDE -> {}
        case INSIDE -> countWhole(page, block, ends.bits());
        case BORDER -> countRows(page, block, ends, tests);
      }
    }
    for (int ends = 1; ends < MatchCounts.ENDS; ends++) {
      for (int group = 0; group < page.groups(); group++) {
        add(ends, slots[page.groupNumber(group)], rows[ends * page.groups() + group]);
      }
    }
  }

  private void clearRows(int groups) {
    int size = MatchCounts.ENDS * groups;
    if (rows.length < size) {
      rows = new int[size];
    } else {
      Arrays.fill(rows, 0, size, 0);
    }
  }

  private void countWhole(Page page, int block, int ends) {
    int count = page.rowsOf(block);
    page.rowGroups(block * PageLayout.BLOCK_ROWS, count, scratch.groups);
    tally(scratch.groups, count, rows, ends * page.groups());
  }

  private static void tally(char[] groups, int count, int[] rows, int base) {
    for (int i = 0; i < count; i++) {
      rows[base + groups[i]]++;
    }
  }

  private void countRows(Page page, int block, Ends ends, EndTests tests) {
    int row = block * PageLayout.BLOCK_ROWS;
    int count = page.rowsOf(block);
    if (!decided(ends.origin(), count, scratch.origins)) {
      tests.origin().test(page, PageLayout.ORIGIN_LON, row, count, scratch, scratch.origins);
    }
    if (!decided(ends.destination(), count, scratch.destinations)) {
      tests
          .destination()
          .test(page, PageLayout.DESTINATION_LON, row, count, scratch, scratch.destinations);
    }
    page.rowGroups(row, count, scratch.groups);
    tally(scratch, count, rows, page.groups());
  }

  /** Says the same of every row when that end of all of them lies the same way. */
  private static boolean decided(Relation relation, int count, int[] inside) {
    Arrays.fill(inside, 0, count, relation == Relation.INSIDE ? 1 : 0);
    return relation != Relation.BORDER;
  }

  private static void tally(Scratch scratch, int count, int[] rows, int groups) {
    int[] origins = scratch.origins;
    int[] destinations = scratch.destinations;
    for (int i = 0; i < count; i++) {
      int ends = origins[i] | destinations[i] << 1;
      rows[ends * groups + scratch.groups[i]]++;
    }
  }
}
