package io.milepost.ingest.jdbc;

import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens connections to the database of a table, and has words for their failures. Thread-safe. */
final class Connections {
  private static final int LOGIN_SECONDS = 20;

  private final JdbcTable table;
  private final Dialect dialect;
  private final Map<String, String> environment;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  Connections(JdbcTable table, Map<String, String> environment) {
    this.table = table;
    this.dialect = Dialect.of(table.url());
    this.environment = environment;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * A connection whose reads see one moment of the database, and whose rows come a piece at a time.
   */
  Opened open() throws SQLException {
    Connection connection = connect();
    open.add(connection);
    return new Opened(connection, open);
  }

  /** Breaks those that are open, so that nobody waits for an answer any more. */
  void abort() {
    for (Connection connection : open) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        // it is broken already
      }
    }
  }

  /** A connection that is in use until it is closed. */
  record Opened(Connection connection, Set<Connection> open) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      open.remove(connection);
      connection.close();
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(dialect.properties());
    put(properties, "user", table.userVariable());
    put(properties, "password", table.passwordVariable());
    DriverManager.setLoginTimeout(LOGIN_SECONDS);
    Connection connection = DriverManager.getConnection(dialect.address(table.url()), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(dialect.prepareSession());
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void put(Properties properties, String key, @Nullable String variable) {
    if (variable == null) {
      return;
    }
    String value = environment.get(variable);
    if (value == null) {
      throw new UsageException(
          "Expected the %s of %s in the environment variable %s, which is not set."
              .formatted(key, table.name(), variable));
    }
    properties.setProperty(key, value);
  }

  /** Whether the same may succeed later: no connection, a server going down, a conflict. */
  static boolean mayPass(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.equals("40001")
        || state.equals("40P01")
        || state.equals("HY000") && String.valueOf(failure.getMessage()).contains("onnection");
  }

  RuntimeException failed(SQLException failure) {
    String message = "%s cannot be read: %s".formatted(table.name(), said(failure));
    return mayPass(failure)
        ? new RetryableException(message + ". Try again later.", failure)
        : new UsageException(
            message + ". Check the address, user, password, table and columns of 'source'.");
  }

  /** What the database says, as a part of a sentence, without the password. */
  String said(SQLException failure) {
    String message =
        String.valueOf(failure.getMessage())
            .replaceAll("\\s+", " ")
            .strip()
            .replaceAll("\\.+$", "");
    String password =
        table.passwordVariable() == null ? null : environment.get(table.passwordVariable());
    return password == null || password.isEmpty() ? message : message.replace(password, "…");
  }
}
