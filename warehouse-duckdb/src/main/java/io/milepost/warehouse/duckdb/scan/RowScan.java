package io.milepost.warehouse.duckdb.scan;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBFunctions.RegisteredFunction;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * The table function {@code milepost_rows(id)}: rows that Java holds, as rows of a query. Sources
 * are known by an id as long as they are open; nobody else can guess it, since a query that reads a
 * source takes the rows away from the load that they are for.
 */
public final class RowScan
    implements DuckDBTableFunction<RowScan.Source, RowScan.Source, RowScan.Feed> {
  private static final Map<Long, Source> OPEN = new ConcurrentHashMap<>();
  private static final SecureRandom IDS = new SecureRandom();

  private RowScan() {}

  /** Where the rows of one scan come from. */
  public interface Source {
    /** The columns that feeds fill, in order. */
    List<ScanColumn> columns();

    /** Rows in all, about. */
    long records();

    /** How many threads may pull at once. */
    int maxThreads();

    /** The rows of one thread. */
    Feed newFeed();
  }

  /** Gives rows to one thread. */
  public interface Feed {
    /** Writes up to the writer's capacity of rows and says how many; 0 at the end. */
    int fill(DuckDBDataChunkWriter writer);
  }

  /** Makes the function known to the database of {@code connection}. */
  public static RegisteredFunction register(Connection connection) throws SQLException {
    return DuckDBFunctions.tableFunction()
        .withName("milepost_rows")
        .withParameter(long.class)
        .withFunction(new RowScan())
        .register(connection);
  }

  /** Opens a source to scans and gives its id. */
  public static long open(Source source) {
    long id = IDS.nextLong();
    OPEN.put(id, source);
    return id;
  }

  /** Forgets a source. */
  public static void close(long id) {
    OPEN.remove(id);
  }

  @Override
  public Source bind(DuckDBTableFunctionBindInfo bind) throws SQLException {
    Source source = OPEN.get(bind.getParameter(0).getLong());
    if (source == null) {
      throw new SQLException("milepost_rows is for Milepost's own use: nothing is open by that id");
    }
    for (ScanColumn column : source.columns()) {
      bind.addResultColumn(column.name(), column.type());
    }
    bind.setCardinality(source.records(), false);
    return source;
  }

  @Override
  public Source init(DuckDBTableFunctionInitInfo init) {
    Source source = init.getBindData();
    init.setMaxThreads(source.maxThreads());
    return source;
  }

  @Override
  public Feed localInit(DuckDBTableFunctionInitInfo init) {
    Source source = init.getBindData();
    return source.newFeed();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter writer) {
    Feed feed = call.getLocalInitData();
    return feed.fill(writer);
  }
}
