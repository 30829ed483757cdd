package io.milepost.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadState;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DuckDbLedgerTest {
  @TempDir private Path directory;
  private DuckDb database;
  private DuckDbLedger ledger;

  @BeforeEach
  void open() {
    database =
        DuckDb.open(
            DuckDbSettings.of(
                directory.resolve("w.duckdb"),
                directory.resolve("areas"),
                directory.resolve("tmp")));
    Clock clock = Clock.systemUTC();
    ledger = new DuckDbLedger(database, new LedgerJournal(database, clock), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Between a load's last change and its commit nobody can tell how it ends. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCancelThatMeetsTheEndOfALoadWaitsForIt(boolean commits) {
    long loadId = ledger.begin("trips", "a.csv", null);
    CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
    Thread canceller =
        new Thread(() -> cancelled.completeAsync(() -> ledger.cancel(loadId), Runnable::run));
    database.inTurn(
        () ->
            database.run(
                "end",
                connection -> {
                  connection.setAutoCommit(false);
                  new LedgerWriter(Clock.systemUTC())
                      .end(connection, loadId, LedgerWriter.Outcome.COMMITTED);
                  canceller.start();
                  awaitPause(canceller);
                  if (commits) {
                    connection.commit();
                  }
                  return loadId;
                }));

    assertThat(cancelled.join()).isEqualTo(!commits);
    assertThat(ledger.find(loadId).orElseThrow().state())
        .isEqualTo(commits ? LoadState.COMMITTED : LoadState.CANCELLED);
  }

  private static void awaitPause(Thread thread) {
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
