package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages are as large as they may be, unless their rows are of more groups than a page can number.
 */
class PageLimitsTest {
  private static final int GROUPS = PageLayout.MAX_GROUPS + 10;

  @TempDir Path directory;

  /** A segment of one row of each of these groups, in pages as large as may be. */
  private Segment write(IntStream groups) throws DamagedSegmentException {
    try (SegmentWriter writer = new SegmentWriter(directory, PageLayout.MAX_ROWS, List.of(1L))) {
      SegmentAppender appender = writer.newAppender();
      groups.forEach(group -> appender.add(0, 0, 0, 0, 0, appender.group(group, 1, 2500), 0));
      return Segment.open(directory.resolve(writer.finish().orElseThrow().name()));
    }
  }

  private static int[] rowsOfPages(Segment segment) {
    return segment.pages().stream().mapToInt(Page::rows).toArray();
  }

  @Test
  void fewGroupsLeavePagesLarge() throws DamagedSegmentException {
    int rows = PageLayout.MAX_ROWS + 1;
    Segment segment = write(IntStream.range(0, rows).map(i -> i % PageLayout.MAX_GROUPS));

    assertThat(rowsOfPages(segment)).containsExactly(PageLayout.MAX_ROWS, 1);
  }

  @Test
  void aGroupTooManyEndsThePage() throws DamagedSegmentException {
    assertThat(rowsOfPages(write(IntStream.range(0, GROUPS)))).containsExactly(1 << 16, 10);
  }

  @Test
  void manyGroupsEarlierInTheSegmentKeepLaterOnesApart() throws DamagedSegmentException {
    int late = 100_000;
    Segment segment =
        write(
            IntStream.concat(IntStream.generate(() -> 0).limit(late), IntStream.range(0, GROUPS)));

    long[] trips = new long[segment.groups().size()];
    BitSet met = new BitSet();
    for (Page page : segment.pages()) {
      assertThat(page.groups()).isLessThanOrEqualTo(PageLayout.MAX_GROUPS);
      for (int group = 0; group < page.groups(); group++) {
        trips[page.groupNumber(group)] += page.groupTrips(group);
      }
      IntStream.range(0, page.rows()).forEach(row -> met.set(page.groupNumber(page.rowGroup(row))));
    }
    assertThat(met.cardinality()).isEqualTo(GROUPS);
    assertThat(trips).hasSize(GROUPS).containsOnly(1, late + 1);
  }
}
