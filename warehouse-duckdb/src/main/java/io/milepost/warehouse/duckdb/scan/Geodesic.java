package io.milepost.warehouse.duckdb.scan;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import net.sf.geographiclib.GeodesicMask;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBFunctions.RegisteredFunction;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBWritableVector;

/**
 * The function {@code geodesic_meters(lon1, lat1, lon2, lat2)}: the length of the shortest way
 * between two points on the WGS 84 ellipsoid, in meters, by Karney's algorithm; null when any of
 * the degrees is null or a latitude is not within -90 to 90.
 *
 * @see <a href="https://doi.org/10.1007/s00190-012-0578-z">Karney, Algorithms for geodesics</a>
 */
public final class Geodesic {
  private static final net.sf.geographiclib.Geodesic WGS84 = net.sf.geographiclib.Geodesic.WGS84;

  private Geodesic() {}

  /** Makes the function known to the database of {@code connection}. */
  public static RegisteredFunction register(Connection connection) throws SQLException {
    return DuckDBFunctions.scalarFunction()
        .withName("geodesic_meters")
        .withParameters(
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.DOUBLE)
        .withReturnType(DuckDBColumnType.DOUBLE)
        .withVectorizedFunction(Geodesic::apply)
        .register(connection);
  }

  private static void apply(DuckDBDataChunkReader rows, DuckDBWritableVector meters) {
    DuckDBReadableVector[] ends = new DuckDBReadableVector[4];
    ByteBuffer[] degrees = new ByteBuffer[4];
    for (int column = 0; column < 4; column++) {
      ends[column] = rows.vector(column);
      degrees[column] = VectorReader.data(ends[column]);
    }
    for (int row = 0; row < rows.rowCount(); row++) {
      double length = anyNull(ends, row) ? Double.NaN : meters(degrees, row * Double.BYTES);
      if (Double.isNaN(length)) {
        meters.setNull(row);
      } else {
        meters.setDouble(row, length);
      }
    }
  }

  private static boolean anyNull(DuckDBReadableVector[] ends, int row) {
    return ends[0].isNull(row) || ends[1].isNull(row) || ends[2].isNull(row) || ends[3].isNull(row);
  }

  private static double meters(ByteBuffer[] degrees, int at) {
    return WGS84.Inverse(
            degrees[1].getDouble(at),
            degrees[0].getDouble(at),
            degrees[3].getDouble(at),
            degrees[2].getDouble(at),
            GeodesicMask.DISTANCE)
        .s12;
  }
}
