package io.milepost.warehouse.duckdb.area;

import io.milepost.model.MilepostException;
import io.milepost.model.RetryableException;
import io.milepost.warehouse.OptimizedIndex;
import io.milepost.warehouse.area.AreaIndex;
import io.milepost.warehouse.area.DamagedSegmentException;
import io.milepost.warehouse.area.MergePlan;
import io.milepost.warehouse.area.Segment;
import io.milepost.warehouse.area.SegmentContent;
import io.milepost.warehouse.area.SegmentMerge;
import io.milepost.warehouse.area.SegmentWriter;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The area index of one database. The table {@code area_segment} says which files count: they are
 * written before the transaction that names them commits, and deleted after the one that names them
 * no longer. So a process may die at any moment. Questions may be asked from any thread, and hold
 * on to the files that they began with; who changes trips does so in turn ({@link DuckDb#inTurn}),
 * up to the refresh.
 */
public final class AreaStore implements AutoCloseable {
  private final DuckDb database;
  private final SegmentDirectory directory;
  private final SegmentBuilder builder;
  private final ExecutorService helpers;
  private final Consumer<String> notices;
  private final CurrentIndex current;

  private AreaStore(DuckDb database, DuckDbSettings settings, Consumer<String> notices) {
    this.database = database;
    this.notices = notices;
    directory = new SegmentDirectory(settings.areasDirectory());
    builder =
        new SegmentBuilder(
            directory.path(), settings.tempDirectory(), settings.stagingMemoryBytes() / 2);
    helpers = Executors.newFixedThreadPool(settings.threads(), AreaStore::helper);
    current = new CurrentIndex(database, directory, helpers, settings.threads());
  }

  private static Thread helper(Runnable work) {
    Thread thread = new Thread(work, "area-index");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the index, and makes anew what is missing of it.
   *
   * @param notices takes a sentence when that takes a while, or a merge fails
   */
  public static AreaStore open(DuckDb database, DuckDbSettings settings, Consumer<String> notices) {
    AreaStore store = new AreaStore(database, settings, notices);
    try {
      store.current.refresh(store.repair());
      store.directory.deleteAllBut(store.current.names());
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** The segments that are sound, by name. */
  private Map<String, Segment> repair() {
    Set<String> damaged = new HashSet<>();
    Map<String, Segment> sound =
        database.run("check the area index", connection -> sound(connection, damaged));
    List<Long> amiss = database.run("check the area index", SegmentTable::loadsAmiss);
    if (!damaged.isEmpty() || !amiss.isEmpty()) {
      database.transact(
          "build the area index",
          connection -> new AreaRepair(builder, notices).repair(connection, damaged));
    }
    return sound;
  }

  private Map<String, Segment> sound(Connection connection, Set<String> damaged)
      throws SQLException {
    Map<String, Segment> sound = new HashMap<>();
    for (String name : SegmentTable.files(connection)) {
      try {
        sound.put(name, directory.open(name));
      } catch (DamagedSegmentException e) {
        damaged.add(name);
      }
    }
    return sound;
  }

  /**
   * The index as of the last transaction.
   *
   * @throws RetryableException when that transaction's files could not be read, and cannot now
   */
  public AreaIndex index() {
    return current.get();
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
    for (Segment segment : index().segments()) {
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
    current.refresh();
  }

  /**
   * Goes to what a transaction has just left. When that cannot be read, the change is made all the
   * same: it is told, and each question tries again.
   *
   * @param done what was done, as the beginning of a sentence
   */
  public void refreshAfter(String done) {
    try {
      current.refresh();
    } catch (MilepostException e) {
      notices.accept(
          done + ", but the area index could not be read; questions try again. " + e.getMessage());
    }
  }

  /**
   * Merges segments when many are of about the same size, each merge in a transaction and a turn of
   * its own. What cannot be merged now is tried again after the next load: answers do not depend on
   * it.
   */
  public void mergeFullTiers() {
    try {
      mergeWhile(MergePlan::fullTier);
    } catch (MilepostException e) {
      notices.accept(
          "The load is committed, but the area index could not be put in order: " + e.getMessage());
    }
  }

  /** Merges all segments into one, or as few as can be. */
  public OptimizedIndex mergeAll() {
    int before = index().segments().size();
    mergeWhile(MergePlan::smallest);
    return new OptimizedIndex(before, index().segments().size());
  }

  private void mergeWhile(UnaryOperator<List<Segment>> plan) {
    boolean merged = true;
    while (merged) {
      merged = database.inTurn(() -> mergeOnce(plan));
    }
  }

  private boolean mergeOnce(UnaryOperator<List<Segment>> plan) {
    List<Segment> parts = plan.apply(index().segments());
    if (!parts.isEmpty()) {
      merge(parts);
    }
    return !parts.isEmpty();
  }

  private void merge(List<Segment> parts) {
    SegmentContent merged = SegmentMerge.merge(parts, directory.path(), load -> true).orElseThrow();
    database.transact(
        "merge the area index",
        connection -> {
          for (Segment part : parts) {
            SegmentTable.delete(connection, part.name());
          }
          SegmentTable.insert(connection, merged);
          return merged;
        });
    refresh();
  }

  /** Ends the threads that help with questions. */
  @Override
  public void close() {
    helpers.shutdown();
  }
}
