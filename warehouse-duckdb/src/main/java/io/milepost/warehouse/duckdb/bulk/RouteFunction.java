package io.milepost.warehouse.duckdb.bulk;

import io.milepost.model.RouteAssigner;
import io.milepost.model.TripBlock;
import io.milepost.warehouse.duckdb.scan.VectorReader;
import io.milepost.warehouse.duckdb.scan.VectorWriter;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBFunctions.RegisteredFunction;
import org.duckdb.DuckDBWritableVector;

/**
 * The function {@code milepost_route(id, region_id, started_at, origin_lon, origin_lat,
 * destination_lon, destination_lat)}: the route that a trip belongs to, or null. Assigners are
 * known by an id as long as they are open.
 */
public final class RouteFunction {
  private static final int ID = 0;
  private static final int REGION_ID = 1;
  private static final int STARTED_AT = 2;
  private static final int ORIGIN_LON = 3;
  private static final int ORIGIN_LAT = 4;
  private static final int DESTINATION_LON = 5;
  private static final int DESTINATION_LAT = 6;

  private static final Map<Long, Desks> OPEN = new ConcurrentHashMap<>();
  private static final AtomicLong LAST_ID = new AtomicLong();

  private RouteFunction() {}

  /** What assigns the trips of one chunk after the other, for whichever thread has one. */
  private static final class Desk {
    final RouteAssigner assigner;
    final TripBlock trips = new TripBlock();
    final int[] routeIds = new int[TripBlock.CAPACITY];
    final long[] micros = new long[TripBlock.CAPACITY];

    Desk(RouteAssigner assigner) {
      this.assigner = assigner;
    }
  }

  /** The desks that no thread sits at; one more is made when there is none. */
  private record Desks(Supplier<RouteAssigner> assigners, Queue<Desk> free) {
    Desk take() {
      Desk desk = free.poll();
      return desk == null ? new Desk(assigners.get()) : desk;
    }
  }

  /** Makes the function known to the database of {@code connection}. */
  public static RegisteredFunction register(Connection connection) throws SQLException {
    return DuckDBFunctions.scalarFunction()
        .withName("milepost_route")
        .withParameters(
            DuckDBColumnType.BIGINT,
            DuckDBColumnType.INTEGER,
            DuckDBColumnType.TIMESTAMP,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE)
        .withReturnType(DuckDBColumnType.INTEGER)
        .withVectorizedFunction(RouteFunction::apply)
        .register(connection);
  }

  /** Opens assigners to queries and gives their id. */
  public static long open(Supplier<RouteAssigner> assigners) {
    long id = LAST_ID.incrementAndGet();
    OPEN.put(id, new Desks(assigners, new ConcurrentLinkedQueue<>()));
    return id;
  }

  /** Forgets assigners. */
  public static void close(long id) {
    OPEN.remove(id);
  }

  private static void apply(DuckDBDataChunkReader rows, DuckDBWritableVector routeIds)
      throws SQLException {
    if (rows.rowCount() > 0) {
      Desks desks = OPEN.get(rows.vector(ID).getLong(0));
      if (desks == null) {
        throw new SQLException(
            "milepost_route is for Milepost's own use: nothing is open by that id");
      }
      Desk desk = desks.take();
      assign(desk, rows, routeIds);
      desks.free.add(desk);
    }
  }

  private static void assign(Desk desk, DuckDBDataChunkReader rows, DuckDBWritableVector routeIds) {
    TripBlock trips = desk.trips;
    int count = (int) rows.rowCount();
    data(rows, REGION_ID).asIntBuffer().get(trips.regionIds, 0, count);
    data(rows, STARTED_AT).asLongBuffer().get(desk.micros, 0, count);
    data(rows, ORIGIN_LON).asDoubleBuffer().get(trips.originLons, 0, count);
    data(rows, ORIGIN_LAT).asDoubleBuffer().get(trips.originLats, 0, count);
    data(rows, DESTINATION_LON).asDoubleBuffer().get(trips.destinationLons, 0, count);
    data(rows, DESTINATION_LAT).asDoubleBuffer().get(trips.destinationLats, 0, count);
    for (int row = 0; row < count; row++) {
      trips.secondsOfDay[row] = TripBlock.secondOfDay(desk.micros[row]);
    }
    trips.rows(count);
    desk.assigner.assign(trips, desk.routeIds);
    VectorWriter.writeOptional(desk.routeIds, RouteAssigner.NONE, count, routeIds);
  }

  private static ByteBuffer data(DuckDBDataChunkReader rows, int column) {
    return VectorReader.data(rows.vector(column));
  }
}
