package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.PolygonIndex;
import io.milepost.warehouse.duckdb.store.DuckDb;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The SQL function {@value #FUNCTION}(id, lon, lat): whether a point lies in the polygons that are
 * open under that id; false when none are. Thread-safe.
 */
final class LivePolygons {
  static final String FUNCTION = "milepost_inside";

  private final Map<Long, PolygonIndex> open = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  /** Makes the function known to {@code database}, as long as that is open. */
  LivePolygons(DuckDb database) {
    database.run(
        "register a function",
        connection ->
            DuckDBFunctions.scalarFunction()
                .withName(FUNCTION)
                .withParameters(long.class, double.class, double.class)
                .withReturnType(boolean.class)
                .withVectorizedFunction(this::inside)
                .register(connection));
  }

  /** Opens polygons to queries and gives their id. */
  long open(PolygonIndex polygons) {
    long id = lastId.incrementAndGet();
    open.put(id, polygons);
    return id;
  }

  void close(long id) {
    open.remove(id);
  }

  private void inside(DuckDBDataChunkReader points, DuckDBWritableVector answers) {
    DuckDBReadableVector ids = points.vector(0);
    DuckDBReadableVector lons = points.vector(1);
    DuckDBReadableVector lats = points.vector(2);
    for (long row = 0; row < points.rowCount(); row++) {
      PolygonIndex polygons = open.get(ids.getLong(row, 0));
      answers.setBoolean(
          row, polygons != null && polygons.contains(lons.getDouble(row), lats.getDouble(row)));
    }
  }
}
