import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Reads the CSV into typed columns and writes them as Parquet. Arguments: the CSV, the directory to make. */
public final class Load {
  private static final String SCHEMA =
      "region STRING, origin_coord STRING, destination_coord STRING, datetime TIMESTAMP_NTZ, datasource STRING";

  private static final String[] COLUMNS = {
    "region",
    "datasource",
    "datetime AS started_at",
    number("origin", 0) + " AS origin_lon",
    number("origin", 1) + " AS origin_lat",
    number("destination", 0) + " AS destination_lon",
    number("destination", 1) + " AS destination_lat"
  };

  private Load() {}

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = Session.open()) {
      spark
          .read()
          .schema(SCHEMA)
          .option("header", true)
          .csv(arguments[0])
          .selectExpr(COLUMNS)
          .write()
          .parquet(arguments[1]);
    }
  }

  /** The longitude (0) or latitude (1) of {@code POINT (lon lat)}. */
  private static String number(String end, int index) {
    return "CAST(split(substring(%1$s_coord, 8, length(%1$s_coord) - 8), ' ')[%2$d] AS DOUBLE)"
        .formatted(end, index);
  }
}
