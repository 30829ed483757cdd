package io.milepost.warehouse.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a segment: rows come through appenders, one a thread, ordered by origin as far as that can
 * be. The file is there with the first page and is deleted when this is closed before it was
 * finished. Thread-safe.
 */
public final class SegmentWriter implements AutoCloseable {
  private static final int LEAST_PAGE_ROWS = 1 << 12;

  private final Path path;
  private final List<Long> loads;
  private final int pageRows;
  private final GroupDictionary groups = new GroupDictionary();
  private final List<SegmentAppender> appenders = new ArrayList<>();
  private final List<PageEntry> pages = new ArrayList<>();
  private final TripSums trips = new TripSums();
  private @Nullable SegmentFile file;
  private boolean finished;

  /**
   * A writer of a new segment in {@code directory}.
   *
   * @param expectedRows how many rows will come, about; sizes the pages
   * @param loads the loads that rows will be of, 1 to {@link Segment#MAX_LOADS}
   */
  public SegmentWriter(Path directory, long expectedRows, List<Long> loads) {
    this(directory, pageRows(expectedRows), loads);
  }

  /** A writer of pages of up to {@code pageRows} rows. */
  SegmentWriter(Path directory, int pageRows, List<Long> loads) {
    this.path = directory.resolve(UUID.randomUUID() + Segment.SUFFIX);
    this.loads = List.copyOf(loads);
    this.pageRows = pageRows;
  }

  /**
   * As many rows as make about as many pages, which part origins, as there are blocks in a page,
   * which part destinations.
   */
  private static int pageRows(long rows) {
    long balanced = (long) Math.sqrt((double) rows * PageLayout.BLOCK_ROWS);
    long power = Long.highestOneBit(Math.max(1, balanced)) << 1;
    return (int) Math.min(PageLayout.MAX_ROWS, Math.max(LEAST_PAGE_ROWS, power));
  }

  /** A way in for one thread. */
  public synchronized SegmentAppender newAppender() {
    SegmentAppender appender = new SegmentAppender(this, pageRows, loads.size());
    appenders.add(appender);
    return appender;
  }

  GroupDictionary groups() {
    return groups;
  }

  /** Writes an encoded page; called by the appenders. */
  void write(PageEncoder.Encoded page, PageGroups pageGroups) {
    long offset = file().append(page.bytes());
    synchronized (this) {
      pages.add(page.at(offset));
      trips.add(pageGroups);
    }
  }

  private synchronized SegmentFile file() {
    if (file == null) {
      file = new SegmentFile(path);
    }
    return file;
  }

  /**
   * Writes what the appenders still hold, and has the disk keep it all. Called once, when no
   * appender is used any more.
   *
   * @return what the segment holds; empty when no row came, then there is no file
   */
  public synchronized Optional<SegmentContent> finish() {
    appenders.forEach(SegmentAppender::finish);
    if (file == null) {
      return Optional.empty();
    }
    List<SegmentLoad> held = held();
    pages.sort(Comparator.comparingLong(PageEntry::offset));
    List<Group> met = groups.groups();
    file.append(new SegmentFooter(met, trips.of(met.size()), held, pages).encode());
    file.force();
    file.close();
    finished = true;
    return Optional.of(new SegmentContent(path.getFileName().toString(), held));
  }

  private List<SegmentLoad> held() {
    List<SegmentLoad> held = new ArrayList<>();
    for (int load = 0; load < loads.size(); load++) {
      LoadSpan span = new LoadSpan();
      for (SegmentAppender appender : appenders) {
        span.add(appender.span(load));
      }
      held.add(span.of(loads.get(load)));
    }
    return held;
  }

  @Override
  public synchronized void close() {
    if (file != null && !finished) {
      file.discard();
    }
  }
}
