package io.milepost.app.queue;

import io.milepost.app.config.Home;
import io.milepost.model.RetryableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The small embedded database for what the server must not forget and the warehouse does not hold:
 * tasks that are due, what was asked to be loaded. What is committed is on the disk. Thread-safe.
 */
public final class QueueDatabase implements AutoCloseable {
  /** The home's lock keeps other processes out; a lock file of its own would outlive a kill. */
  private static final String PROPERTIES =
      ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.log_size=16";

  /** Tables of tasks, as db-scheduler wants them: loads, deliveries of webhooks, triggers. */
  public static final String LOAD_TASKS = "load_task";

  public static final String DELIVERY_TASKS = "delivery_task";
  public static final String TRIGGER_TASKS = "trigger_task";

  private static final List<String> TASKS = List.of(LOAD_TASKS, DELIVERY_TASKS, TRIGGER_TASKS);
  private static final String TASK_COLUMNS =
      """
      task_name VARCHAR(100), task_instance VARCHAR(200), task_data BLOB,
      execution_time TIMESTAMP(9) WITH TIME ZONE, picked BIT, picked_by VARCHAR(50),
      last_success TIMESTAMP(9) WITH TIME ZONE, last_failure TIMESTAMP(9) WITH TIME ZONE,
      consecutive_failures INT, last_heartbeat TIMESTAMP(9) WITH TIME ZONE, version BIGINT,
      priority INT, PRIMARY KEY (task_name, task_instance)
      """;
  private static final String INGESTIONS =
      "CREATE TABLE IF NOT EXISTS ingestion (load_id BIGINT PRIMARY KEY, request CLOB)";
  private static final String WEBHOOKS =
      """
      CREATE TABLE IF NOT EXISTS webhook (
        webhook_id VARCHAR(40) PRIMARY KEY, url VARCHAR(4000), secret VARCHAR(200),
        kinds VARCHAR(1000), created_at VARCHAR(40), last_event_id BIGINT)
      """;
  private static final String DELIVERIES =
      """
      CREATE TABLE IF NOT EXISTS delivery (
        webhook_id VARCHAR(40), event_id BIGINT, state VARCHAR(20), attempts INT,
        error VARCHAR(4000), PRIMARY KEY (webhook_id, event_id))
      """;
  private static final String STANDING_AREAS =
      """
      CREATE TABLE IF NOT EXISTS standing_area (
        name VARCHAR(1000) PRIMARY KEY, trips BIGINT, weekly_average DOUBLE, last_event_id BIGINT)
      """;

  private static final String ARRIVALS =
      """
      CREATE TABLE IF NOT EXISTS arrival (
        dataset VARCHAR(200), source VARCHAR(4000), version VARCHAR(500),
        PRIMARY KEY (dataset, source, version))
      """;

  private static final String RECEIPTS =
      """
      CREATE TABLE IF NOT EXISTS receipt (
        idempotency_key VARCHAR(300) PRIMARY KEY, request VARCHAR(100), loads CLOB,
        received_at BIGINT)
      """;
  private static final String KNOWN_EVENTS =
      "CREATE TABLE IF NOT EXISTS known_event (event_id BIGINT, happened_at VARCHAR(40))";
  private static final List<String> TABLES =
      List.of(INGESTIONS, WEBHOOKS, DELIVERIES, STANDING_AREAS, ARRIVALS, RECEIPTS, KNOWN_EVENTS);

  private final DataSource source;

  private QueueDatabase(DataSource source) {
    this.source = source;
  }

  /** Opens the database of a home that this process holds. */
  public static QueueDatabase open(Home home) {
    System.setProperty("hsqldb.reconfig_logging", "false"); // it would replace the program's own
    Path file = home.queueDirectory().resolve("queue");
    JDBCDataSource source = new JDBCDataSource();
    source.setURL("jdbc:hsqldb:file:" + file.toAbsolutePath() + PROPERTIES);
    source.setUser("SA");
    QueueDatabase database = new QueueDatabase(source);
    TASKS.forEach(database::prepareTasks);
    TABLES.forEach(database::update);
    return database;
  }

  /** Whoever had picked tasks is dead, since this process holds the home now. */
  private void prepareTasks(String table) {
    update("CREATE TABLE IF NOT EXISTS %s (%s)".formatted(table, TASK_COLUMNS));
    update(
        "UPDATE %s SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL".formatted(table));
  }

  /** Gives connections, each for one thread. */
  public DataSource source() {
    return source;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs a statement, and commits it.
   *
   * @return how many rows it changed
   */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** A statement with its parameters. */
  public record Change(String sql, List<Object> parameters) {
    public Change {
      parameters = List.copyOf(parameters);
    }

    public static Change of(String sql, Object... parameters) {
      return new Change(sql, List.of(parameters));
    }
  }

  /** Runs statements and commits them, all or none. */
  public void updateAll(List<Change> changes) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (Change change : changes) {
        run(connection, change);
      }
      connection.commit();
    } catch (SQLException e) { // closing took back what was not committed
      throw broken(e);
    }
  }

  private static void run(Connection connection, Change change) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(change.sql())) {
      bind(statement, change.parameters().toArray());
      statement.executeUpdate();
    }
  }

  /** The rows of a query. */
  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> list = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(reader.read(rows));
        }
      }
      return list;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  private static RetryableException broken(SQLException e) {
    return new RetryableException(
        "The queue's database cannot be used: %s. Make room on the disk, or restart the server."
            .formatted(e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw broken(e);
    }
  }
}
