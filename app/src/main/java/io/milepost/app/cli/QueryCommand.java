package io.milepost.app.cli;

import io.milepost.app.config.text.TextFile;
import io.milepost.app.load.OpenHome;
import io.milepost.app.rows.RowOutput;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost query}: asks the warehouse in SQL. */
@Command(
    name = "query",
    description = {
      "Ask the warehouse in SQL. Reads only; nothing can be changed.",
      "",
      "The view 'trips' has one row a trip: load_id, region, datasource, started_at,"
          + " origin_lon, origin_lat, destination_lon, destination_lat, route_id."
          + " JSON is an array of objects.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost query \"SELECT region, count(*) AS trips FROM trips GROUP BY region\"",
      "  milepost query --file sql/latest-datasource.sql --format csv"
    })
final class QueryCommand implements Runnable {
  private final Session session;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  QueryCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String sql = source.text();
    try (OpenHome home = session.openExistingHome()) {
      RowOutput rows = session.output().rows();
      home.warehouse().query(sql, rows);
      rows.finish();
    }
  }

  /** Where the SQL comes from. */
  static final class Source {
    @Parameters(paramLabel = "SQL", description = "One statement.")
    private @Nullable String sql;

    @Option(names = "--file", paramLabel = "FILE.sql", description = "A file with one statement.")
    private @Nullable Path file;

    String text() {
      return file == null ? String.valueOf(sql) : TextFile.read(file, "one SQL statement");
    }
  }
}
