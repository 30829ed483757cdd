package io.milepost.warehouse.area;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the trips of one range in page after page. A few trips are held against the blocks that
 * can have them; for many, all rows of the page are held against a hash table of the trips. Not
 * thread-safe.
 */
final class PageLookup {
  /** From so many trips a block on, it is quicker to go through all rows. */
  private static final int MANY_PER_BLOCK = 4;

  /** Neighbouring blocks, which lie close to each other, that are held against a trip together. */
  private static final int RUN = 16;

  private final AskedTrips asked;
  private final BitSet found;
  private final int[] numbers;
  private final int[] millis = new int[PageLayout.BLOCK_ROWS];
  private @Nullable TripTable table;

  PageLookup(AskedTrips asked) {
    this.asked = asked;
    found = new BitSet(asked.size());
    numbers = new int[asked.size() + 1];
  }

  /** The numbers of the trips found so far. */
  BitSet found() {
    return found;
  }

  void find(Segment segment, Page page) {
    int count = asked.within(page.entry().origins(), numbers);
    if (count >= MANY_PER_BLOCK * page.blocks()) {
      table().find(segment, page, found);
    } else if (count > 0) {
      findEach(count, segment, page);
    }
  }

  private TripTable table() {
    if (table == null) {
      table = new TripTable(asked);
    }
    return table;
  }

  private void findEach(int count, Segment segment, Page page) {
    double[] blocks = page.blockBounds();
    double[] runs = runs(blocks);
    for (int i = 0; i < count; i++) {
      if (!found.get(numbers[i]) && holds(segment, page, blocks, runs, numbers[i])) {
        found.set(numbers[i]);
      }
    }
  }

  /** The bounds of each {@link #RUN} blocks, as those of blocks. */
  private static double[] runs(double[] blocks) {
    int doubles = RUN * PageLayout.BLOCK_DOUBLES;
    double[] runs = new double[(blocks.length + doubles - 1) / doubles * PageLayout.BLOCK_DOUBLES];
    for (int at = 0; at < blocks.length; at++) {
      int side = at % PageLayout.BLOCK_DOUBLES;
      int run = at / doubles * PageLayout.BLOCK_DOUBLES + side;
      if (at % doubles < PageLayout.BLOCK_DOUBLES) {
        runs[run] = blocks[at];
      } else if (side % 4 < 2) {
        runs[run] = Math.min(runs[run], blocks[at]);
      } else {
        runs[run] = Math.max(runs[run], blocks[at]);
      }
    }
    return runs;
  }

  private boolean holds(Segment segment, Page page, double[] blocks, double[] runs, int number) {
    int doubles = RUN * PageLayout.BLOCK_DOUBLES;
    for (int run = 0; run < runs.length; run += PageLayout.BLOCK_DOUBLES) {
      int first = run * RUN;
      if (contains(runs, run, number)
          && holds(
              segment, page, blocks, first, Math.min(first + doubles, blocks.length), number)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(
      Segment segment, Page page, double[] blocks, int first, int end, int number) {
    for (int at = first; at < end; at += PageLayout.BLOCK_DOUBLES) {
      if (contains(blocks, at, number)
          && holds(segment, page, at / PageLayout.BLOCK_DOUBLES, number)) {
        return true;
      }
    }
    return false;
  }

  /** Whether bounds of origins and of destinations have those of a trip. */
  private boolean contains(double[] bounds, int at, int number) {
    return contains(
            bounds,
            at + 4,
            asked.degrees(number, PageLayout.DESTINATION_LON),
            asked.degrees(number, PageLayout.DESTINATION_LAT))
        && contains(
            bounds,
            at,
            asked.degrees(number, PageLayout.ORIGIN_LON),
            asked.degrees(number, PageLayout.ORIGIN_LAT));
  }

  private static boolean contains(double[] bounds, int at, double lon, double lat) {
    return lon >= bounds[at]
        && lat >= bounds[at + 1]
        && lon <= bounds[at + 2]
        && lat <= bounds[at + 3];
  }

  /** By time first: it tells apart even trips that all go from one place to another. */
  private boolean holds(Segment segment, Page page, int block, int number) {
    int first = block * PageLayout.BLOCK_ROWS;
    int rows = page.rowsOf(block);
    int wanted = RowTime.millis(asked.time(number));
    page.millis(first, rows, millis);
    for (int row = 0; row < rows; row++) {
      if (millis[row] == wanted && asked.same(number, segment, page, first + row)) {
        return true;
      }
    }
    return false;
  }
}
