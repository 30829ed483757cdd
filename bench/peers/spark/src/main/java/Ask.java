import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Asks the Parquet files that Load made: once to warm up, then as often as wanted. Arguments: the
 * directory, the questions, how often, files for answers and times.
 */
public final class Ask {
  private Ask() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[2]);
    try (SparkSession spark = Session.open();
        PrintWriter answers = new PrintWriter(arguments[3]);
        PrintWriter times = new PrintWriter(arguments[4])) {
      spark.read().parquet(arguments[0]).createOrReplaceTempView("trip");
      for (String line : Files.readAllLines(Path.of(arguments[1]))) {
        String[] question = line.split("\t", -1);
        String sql =
            "SELECT CAST(date_trunc('week', started_at) AS DATE), count(*) FROM trip WHERE %s GROUP BY 1"
                .formatted(new Condition(spark, question).sql());
        spark.sql(sql).collectAsList().forEach(
            week -> answers.println(question[0] + "\t" + week.get(0) + "\t" + week.get(1)));
        for (int round = 0; round < rounds; round++) {
          times.println(question[0] + "\t" + millis(spark, sql));
        }
      }
    }
  }

  private static double millis(SparkSession spark, String sql) {
    long start = System.nanoTime();
    List<Row> weeks = spark.sql(sql).collectAsList();
    return weeks == null ? 0 : (System.nanoTime() - start) / 1e6;
  }
}
