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
    for (int i = 0; i < count; i++) {
      if (!found.get(numbers[i]) && holds(segment, page, blocks, numbers[i])) {
        found.set(numbers[i]);
      }
    }
  }

  private boolean holds(Segment segment, Page page, double[] blocks, int number) {
    double originLon = asked.degrees(number, PageLayout.ORIGIN_LON);
    double originLat = asked.degrees(number, PageLayout.ORIGIN_LAT);
    double lon = asked.degrees(number, PageLayout.DESTINATION_LON);
    double lat = asked.degrees(number, PageLayout.DESTINATION_LAT);
    for (int at = 0; at < blocks.length; at += PageLayout.BLOCK_DOUBLES) {
      if (contains(blocks, at, originLon, originLat)
          && contains(blocks, at + 4, lon, lat)
          && holds(segment, page, at / PageLayout.BLOCK_DOUBLES, number)) {
        return true;
      }
    }
    return false;
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
