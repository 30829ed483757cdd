package io.milepost.bench.peer;

import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs one SQL script on a DuckDB file: the peer, as a process of its own. */
public final class SqlScript {
  private SqlScript() {}

  /**
   * Runs the script; closing the database writes all to its file.
   *
   * @param arguments the script, the database file to make, the CSV that the variable {@code csv}
   *     names
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length != 3) {
      throw new DataException("Expected SCRIPT DATABASE CSV, found " + arguments.length);
    }
    String script = Files.readString(Path.of(arguments[0]));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
        Statement statement = connection.createStatement()) {
      statement.execute("SET VARIABLE csv = '%s'".formatted(arguments[2].replace("'", "''")));
      statement.execute(script);
    }
  }
}
