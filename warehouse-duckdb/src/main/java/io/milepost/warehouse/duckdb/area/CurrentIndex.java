package io.milepost.warehouse.duckdb.area;

import io.milepost.model.RetryableException;
import io.milepost.warehouse.area.AreaIndex;
import io.milepost.warehouse.area.DamagedSegmentException;
import io.milepost.warehouse.area.Segment;
import io.milepost.warehouse.duckdb.store.DuckDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * The area index as the last transaction left it, with the segments that it has open. When that
 * could not be read, it is tried again whenever the index is wanted: an older one would give wrong
 * answers. Thread-safe.
 */
final class CurrentIndex {
  private final DuckDb database;
  private final SegmentDirectory directory;
  private final ExecutorService helpers;
  private final int threads;
  private volatile AreaIndex index;
  private volatile boolean behind;

  CurrentIndex(DuckDb database, SegmentDirectory directory, ExecutorService helpers, int threads) {
    this.database = database;
    this.directory = directory;
    this.helpers = helpers;
    this.threads = threads;
    index = new AreaIndex(List.of(), helpers, threads);
  }

  AreaIndex get() {
    return behind ? caughtUp() : index;
  }

  /** Somebody else may be at it. */
  private synchronized AreaIndex caughtUp() {
    if (behind) {
      refresh();
    }
    return index;
  }

  /** Goes to what the last transaction left, and deletes the files that it no longer names. */
  synchronized void refresh() {
    Map<String, Segment> opened = new HashMap<>();
    index.segments().forEach(segment -> opened.put(segment.name(), segment));
    refresh(opened);
  }

  /**
   * As {@link #refresh()}.
   *
   * @param opened segments that need not be opened, by name
   */
  synchronized void refresh(Map<String, Segment> opened) {
    behind = true;
    List<String> files = database.run("read the area index", SegmentTable::files);
    Set<String> before = names();
    List<Segment> segments = new ArrayList<>();
    for (String file : files) {
      Segment known = opened.get(file);
      segments.add(known == null ? open(file) : known);
    }
    index = new AreaIndex(segments, helpers, threads);
    behind = false;
    before.stream().filter(name -> !files.contains(name)).forEach(directory::delete);
  }

  private Segment open(String file) {
    try {
      return directory.open(file);
    } catch (DamagedSegmentException e) {
      throw new RetryableException(
          e.getMessage() + ". Start the program again: it is then made anew.", e);
    }
  }

  /** Of the files that are open. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    index.segments().forEach(segment -> names.add(segment.name()));
    return names;
  }
}
