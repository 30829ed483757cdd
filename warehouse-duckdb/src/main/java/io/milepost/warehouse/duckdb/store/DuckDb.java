package io.milepost.warehouse.duckdb.store;

import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import io.milepost.warehouse.duckdb.scan.Geodesic;
import io.milepost.warehouse.duckdb.scan.RowScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The open database. Hands out connections, each for one thread; what one commits the others see.
 * Thread-safe.
 */
public final class DuckDb implements AutoCloseable {
  private final DuckDBConnection root;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final AtomicLong changes = new AtomicLong();

  private DuckDb(DuckDBConnection root) {
    this.root = root;
  }

  /**
   * Work on a connection.
   *
   * @param <T> what it gives back
   */
  @FunctionalInterface
  public interface Work<T> {
    T on(DuckDBConnection connection) throws SQLException;
  }

  /** Opens the file, makes the tables that are missing and shuts the way to other files. */
  public static DuckDb open(DuckDbSettings settings) {
    requireUsablePath(settings.file());
    makeDirectories(settings);
    try {
      DuckDb database = new DuckDb(connect(settings));
      database.prepare(settings.exportDirectory().toAbsolutePath());
      return database;
    } catch (SQLException e) {
      throw SqlErrors.translate("open the warehouse " + settings.file(), e);
    }
  }

  /** DuckDB takes what follows a semicolon for settings, and a question mark for an address. */
  private static void requireUsablePath(Path file) {
    if (file.toString().matches(".*[;?].*")) {
      throw new UsageException(
          "The path of a home must not hold ';' or '?', found %s; use another home."
              .formatted(file));
    }
  }

  private static void makeDirectories(DuckDbSettings settings) {
    try {
      Files.createDirectories(settings.file().toAbsolutePath().getParent());
      Files.createDirectories(settings.tempDirectory());
    } catch (IOException e) {
      throw new RetryableException(
          "Could not make the directories of the warehouse %s: %s"
              .formatted(settings.file(), e.getMessage()),
          e);
    }
  }

  private static DuckDBConnection connect(DuckDbSettings settings) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    // One more, since a load whose rows were spilled waits for the disk now and then.
    properties.setProperty("threads", Integer.toString(settings.threads() + 1));
    properties.setProperty("memory_limit", settings.memoryLimitBytes() + "B");
    properties.setProperty("temp_directory", settings.tempDirectory().toAbsolutePath().toString());
    properties.setProperty("preserve_insertion_order", "false");
    DriverEvents.leaveOut();
    // Not by DriverManager, which would load the drivers of other databases at every start.
    return new DuckDBDriver()
        .connect("jdbc:duckdb:" + settings.file(), properties)
        .unwrap(DuckDBConnection.class);
  }

  private void prepare(Path exports) throws SQLException {
    try {
      makeTables();
      RowScan.register(root);
      Geodesic.register(root);
      lockDown(exports);
    } catch (SQLException e) {
      root.close();
      throw e;
    }
  }

  private void makeTables() throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute("BEGIN");
      Tables.make(root);
      statement.execute("COMMIT");
    }
  }

  /**
   * From here on no statement reaches other files, the network or these settings; except for the
   * files of exports, which only {@code COPY} writes and whose rows every query may read anyway.
   * Their directory is allowed under the name that globs have for it, too.
   */
  private void lockDown(Path exports) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute(
          "SET allowed_directories = [%s, %s]"
              .formatted(Sql.text(exports.toString()), Sql.text(Sql.literal(exports))));
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  /** A new connection, in autocommit mode; the caller closes it. */
  public DuckDBConnection connect() throws SQLException {
    return root.duplicate();
  }

  /**
   * Does {@code work} on a connection of its own, each statement committed by itself.
   *
   * @param doing completes "Could not …" when it fails
   */
  public <T> T run(String doing, Work<T> work) {
    try (DuckDBConnection connection = connect()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw SqlErrors.translate(doing, e);
    }
  }

  /**
   * Does {@code work} as one transaction: all of it, or nothing when it throws. What it reads is as
   * of one moment.
   */
  public <T> T transact(String doing, Work<T> work) {
    return run(
        doing,
        connection -> {
          connection.setAutoCommit(false);
          // Closing a connection without commit rolls its work back.
          T result = work.on(connection);
          connection.commit();
          return result;
        });
  }

  /** How often work was done in turn. */
  public long changes() {
    return changes.get();
  }

  /**
   * Does {@code work} that judges by what other loads have left, and changes it: one thread at a
   * time, in the order in which they asked. Who only reads needs no turn. Work in turn may ask for
   * its turn again.
   *
   * @throws RetryableException when the thread is interrupted as it waits
   */
  public <T> T inTurn(Supplier<T> work) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException(
          "Interrupted while another load was being stored; nothing has changed, try again.", e);
    }
    try {
      return work.get();
    } finally {
      changes.incrementAndGet();
      turn.unlock();
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw SqlErrors.translate("close the warehouse", e);
    }
  }
}
