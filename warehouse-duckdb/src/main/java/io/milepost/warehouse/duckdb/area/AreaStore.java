package io.milepost.warehouse.duckdb.area;

import io.milepost.model.RetryableException;
import io.milepost.warehouse.area.AreaIndex;
import io.milepost.warehouse.area.DamagedSegmentException;
import io.milepost.warehouse.area.Segment;
import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.area.SegmentMerge;
import io.milepost.warehouse.area.SegmentWriter;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The area index of one database. The table {@code area_segment} says which files count: they are
 * written before the transaction that names them commits, and deleted after the one that names them
 * no longer. So a process may die at any moment. Questions may be asked from any thread.
 */
public final class AreaStore implements AutoCloseable {
  private final DuckDb database;
  private final SegmentDirectory directory;
  private final SegmentBuilder builder;
  private final int threads;
  private final ExecutorService helpers;
  private volatile AreaIndex index;

  private AreaStore(DuckDb database, DuckDbSettings settings) {
    this.database = database;
    directory = new SegmentDirectory(settings.areasDirectory());
    builder =
        new SegmentBuilder(
            directory.path(), settings.tempDirectory(), settings.stagingMemoryBytes() / 2);
    threads = settings.threads();
    helpers = Executors.newFixedThreadPool(threads, AreaStore::helper);
    index = new AreaIndex(List.of(), helpers, threads);
  }

  private static Thread helper(Runnable work) {
    Thread thread = new Thread(work, "area-index");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the index, and makes anew what is missing of it.
   *
   * @param notices takes a sentence when that takes a while
   */
  public static AreaStore open(DuckDb database, DuckDbSettings settings, Consumer<String> notices) {
    AreaStore store = new AreaStore(database, settings);
    try {
      store.repair(notices);
      store.refresh();
      store.directory.deleteAllBut(store.names());
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void repair(Consumer<String> notices) {
    Set<String> damaged = database.run("check the area index", this::damaged);
    List<Long> amiss = database.run("check the area index", SegmentTable::loadsAmiss);
    if (!damaged.isEmpty() || !amiss.isEmpty()) {
      database.transact(
          "build the area index",
          connection -> new AreaRepair(builder, notices).repair(connection, damaged));
    }
  }

  private Set<String> damaged(Connection connection) throws SQLException {
    Set<String> damaged = new HashSet<>();
    for (String name : SegmentTable.files(connection)) {
      try {
        directory.open(name);
      } catch (DamagedSegmentException e) {
        damaged.add(name);
      }
    }
    return damaged;
  }

  /** The index as of the last transaction. */
  public AreaIndex index() {
    return index;
  }

  /**
   * A writer of a segment for a load.
   *
   * @param expectedTrips about how many
   */
  public SegmentWriter newWriter(long loadId, long expectedTrips) {
    return new SegmentWriter(directory.path(), expectedTrips, List.of(loadId));
  }

  /** Lets a finished segment count from the commit of the connection's transaction on. */
  public void add(Connection connection, SegmentContent segment) throws SQLException {
    SegmentTable.insert(connection, segment);
  }

  /**
   * Makes segments of trips that are in the database, one for each of their loads, as part of the
   * connection's transaction.
   *
   * @param from the table, and a condition on it
   */
  public void addStored(Connection connection, String from) throws SQLException {
    List<Long> loads =
        Rows.list(connection, "SELECT DISTINCT load_id FROM " + from, row -> row.getLong(1));
    for (long loadId : loads) {
      Optional<SegmentContent> segment =
          builder.build(connection, "FROM " + from + " AND load_id = ?", loadId);
      if (segment.isPresent()) {
        add(connection, segment.get());
      }
    }
  }

  /** Takes the trips of a load out, as part of the connection's transaction. */
  public void drop(Connection connection, long loadId) throws SQLException {
    for (Segment segment : index.segments()) {
      if (segment.loads().stream().anyMatch(load -> load.loadId() == loadId)) {
        SegmentTable.delete(connection, segment.name());
        Optional<SegmentContent> rest =
            SegmentMerge.merge(List.of(segment), directory.path(), other -> other != loadId);
        if (rest.isPresent()) {
          add(connection, rest.get());
        }
      }
    }
  }

  /** Goes to what the last transaction left, and deletes the files that it no longer names. */
  public void refresh() {
    List<String> files = database.run("read the area index", SegmentTable::files);
    Set<String> before = names();
    Map<String, Segment> opened = new HashMap<>();
    index.segments().forEach(segment -> opened.put(segment.name(), segment));
    List<Segment> segments = new ArrayList<>();
    for (String file : files) {
      Segment known = opened.get(file);
      segments.add(known == null ? open(file) : known);
    }
    index = new AreaIndex(segments, helpers, threads);
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

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    index.segments().forEach(segment -> names.add(segment.name()));
    return names;
  }

  /** Ends the threads that help with questions. */
  @Override
  public void close() {
    helpers.shutdown();
  }
}
