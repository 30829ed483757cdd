import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** One line of the questions as a condition of SQL. */
final class Condition {
  private final SparkSession spark;
  private final String[] question;

  /** @param question the fields that bench/peers/README.md lists, in its order */
  Condition(SparkSession spark, String[] question) {
    this.spark = spark;
    this.question = question;
  }

  String sql() {
    List<String> conditions = new ArrayList<>(List.of(place()));
    if (!question[9].isEmpty()) {
      conditions.add("started_at >= TIMESTAMP_NTZ '" + question[9] + "'");
    }
    if (!question[10].isEmpty()) {
      conditions.add("started_at < TIMESTAMP_NTZ '" + question[10] + "'");
    }
    if (!question[11].isEmpty()) {
      conditions.add("datasource = '" + question[11] + "'");
    }
    return String.join(" AND ", conditions);
  }

  private String place() {
    if (question[1].equals("region")) {
      return "region = '" + question[3] + "'";
    }
    return switch (question[2]) {
      case "both" -> inside("origin") + " AND " + inside("destination");
      case "either" -> "(" + inside("origin") + " OR " + inside("destination") + ")";
      default -> inside(question[2]);
    };
  }

  private String inside(String end) {
    return question[1].equals("polygon") ? insidePolygon(end) : insideBox(end);
  }

  private String insideBox(String end) {
    boolean crossesAntimeridian =
        Double.parseDouble(question[4]) > Double.parseDouble(question[6]);
    return "((%1$s_lon >= %2$sD %6$s %1$s_lon <= %4$sD) AND %1$s_lat BETWEEN %3$sD AND %5$sD)"
        .formatted(
            end,
            question[4],
            question[5],
            question[6],
            question[7],
            crossesAntimeridian ? "OR" : "AND");
  }

  private String insidePolygon(String end) {
    Ring ring = Ring.parse(question[8]);
    String name = "inside_" + question[0];
    UDF2<Double, Double, Boolean> contains = ring::contains;
    spark.udf().register(name, contains, DataTypes.BooleanType);
    return "(%1$s_lon BETWEEN %2$sD AND %3$sD AND %1$s_lat BETWEEN %4$sD AND %5$sD AND %6$s(%1$s_lon, %1$s_lat))"
        .formatted(end, ring.west(), ring.east(), ring.south(), ring.north(), name);
  }
}
