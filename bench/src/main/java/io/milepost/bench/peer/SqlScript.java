package io.milepost.bench.peer;

import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs SQL scripts on a DuckDB file: the peer, as a process of its own. */
public final class SqlScript {
  private SqlScript() {}

  /**
   * Runs the scripts; closing the database writes all to its file.
   *
   * @param arguments the database file to make, the file that the variable {@code csv} names, and
   *     the scripts in order
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 3) {
      throw new DataException("Expected DATABASE FILE SCRIPT…, found " + arguments.length);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("SET VARIABLE csv = '%s'".formatted(arguments[1].replace("'", "''")));
      for (String script : List.of(arguments).subList(2, arguments.length)) {
        statement.execute(Files.readString(Path.of(script)));
      }
    }
  }
}
