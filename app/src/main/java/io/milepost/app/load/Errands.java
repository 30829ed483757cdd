package io.milepost.app.load;

import io.milepost.app.landing.DatabaseIntake;
import io.milepost.ingest.jdbc.JdbcTable;
import io.milepost.model.LoadState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs errands: those that do not come after each other side by side, and those whose forerunners
 * failed not at all.
 */
public final class Errands {
  private static final int AT_ONCE = 4;

  private final OpenHome home;
  private final LoadCoordinator coordinator;
  private final Asker asker;
  private final Consumer<String> notices;
  private final Clock clock;

  /**
   * @param notices takes a sentence about each errand that is left out
   */
  public Errands(
      OpenHome home,
      LoadCoordinator coordinator,
      Asker asker,
      Consumer<String> notices,
      Clock clock) {
    this.home = home;
    this.coordinator = coordinator;
    this.asker = asker;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Runs all that can be run.
   *
   * @param errands those that others come after first
   * @param results takes the result of each load when it has ended, one at a time
   * @return whether all were carried out and brought what they were to bring; not when some were
   *     left out, since whoever asked has gone
   */
  public boolean run(List<Errand> errands, Consumer<LoadResult> results) {
    Consumer<LoadResult> oneAtATime =
        result -> {
          synchronized (results) {
            results.accept(result);
          }
        };
    if (errands.size() == 1) {
      return runAll(errands.get(0), oneAtATime);
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      return runBesideEachOther(errands, threads, oneAtATime);
    } finally {
      threads.shutdown();
    }
  }

  private boolean runBesideEachOther(
      List<Errand> errands, ExecutorService threads, Consumer<LoadResult> results) {
    Map<String, CompletableFuture<Boolean>> done = new LinkedHashMap<>();
    for (Errand errand : errands) {
      Map<String, CompletableFuture<Boolean>> before = new LinkedHashMap<>(done);
      before.keySet().retainAll(errand.after());
      done.put(
          name(errand),
          CompletableFuture.allOf(before.values().toArray(CompletableFuture[]::new))
              .thenApplyAsync(
                  all -> {
                    List<String> failed = failed(before);
                    return failed.isEmpty() ? runAll(errand, results) : leaveOut(errand, failed);
                  },
                  threads));
    }
    Endings.await(done.values());
    return done.values().stream().allMatch(CompletableFuture::join);
  }

  private static List<String> failed(Map<String, CompletableFuture<Boolean>> before) {
    return before.entrySet().stream()
        .filter(forerunner -> !forerunner.getValue().join())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String name(Errand errand) {
    return errand.settings().dataset().name();
  }

  private boolean leaveOut(Errand errand, List<String> failed) {
    if (asker.isThere()) {
      notices.accept(
          "%s was not loaded, since it depends on datasets that failed: see %s."
              .formatted(name(errand), String.join(", ", failed)));
    }
    return false;
  }

  /**
   * Whether all loads brought what they were to bring; none is begun when whoever asked has gone.
   */
  private boolean runAll(Errand errand, Consumer<LoadResult> results) {
    boolean well = true;
    for (Source source : errand.sources()) {
      if (!asker.isThere()) {
        return false;
      }
      LoadResult result = coordinator.load(source.request(errand.settings(), asker));
      results.accept(result);
      well &= isWell(result);
    }
    JdbcTable database = errand.database();
    return (database == null || asker.isThere() && runDatabase(errand, database, results)) && well;
  }

  private boolean runDatabase(Errand errand, JdbcTable table, Consumer<LoadResult> results) {
    LoadResult result = runDatabase(errand, table);
    results.accept(result);
    return isWell(result);
  }

  private LoadResult runDatabase(Errand errand, JdbcTable table) {
    synchronized (ExtractionTurns.of(home.home(), name(errand))) {
      DatabaseIntake intake = intake(errand, table);
      LoadResult result = coordinator.load(request(errand, intake));
      intake.ended(result.load());
      return result;
    }
  }

  private DatabaseIntake intake(Errand errand, JdbcTable table) {
    return new DatabaseIntake(
        home.home(),
        errand.settings().dataset(),
        table,
        home.warehouse().ledger(),
        asker.environment(),
        clock);
  }

  private LoadRequest request(Errand errand, DatabaseIntake intake) {
    return new LoadRequest(
        errand.settings(), intake.name(), () -> asker.whileThere(intake.open()), null);
  }

  /** Says what {@link #run} would do, and changes nothing. */
  public List<LoadPreview> preview(List<Errand> errands) {
    List<LoadPreview> previews = new ArrayList<>();
    for (Errand errand : errands) {
      for (Source source : errand.sources()) {
        previews.add(coordinator.preview(source.request(errand.settings(), asker)));
      }
      JdbcTable database = errand.database();
      if (database != null) {
        previews.add(preview(errand, database));
      }
    }
    return previews;
  }

  private LoadPreview preview(Errand errand, JdbcTable table) {
    synchronized (ExtractionTurns.of(home.home(), name(errand))) {
      DatabaseIntake intake = intake(errand, table);
      try {
        return coordinator.preview(request(errand, intake));
      } finally {
        intake.discard();
      }
    }
  }

  private static boolean isWell(LoadResult result) {
    return result.load().state() == LoadState.COMMITTED
        || result.load().state() == LoadState.ALREADY_LOADED;
  }
}
