import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Asks the Parquet files that Load made, all questions in turn, once to warm up and then as often as
 * wanted. Arguments: the directory, the questions, how often, files for answers and times.
 */
public final class Ask {
  private Ask() {}

  public static void main(String[] arguments) throws IOException {
    List<String> answers = new ArrayList<>();
    List<String> times = new ArrayList<>();
    try (SparkSession spark = Session.open()) {
      spark.read().parquet(arguments[0]).createOrReplaceTempView("trip");
      Map<String, String> statements = statements(spark, Path.of(arguments[1]));
      statements.forEach(
          (id, sql) ->
              spark.sql(sql).collectAsList().forEach(
                  week -> answers.add(id + "\t" + week.get(0) + "\t" + week.get(1))));
      for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
        statements.forEach((id, sql) -> times.add(id + "\t" + millis(spark, sql)));
      }
    }
    Files.write(Path.of(arguments[3]), answers);
    Files.write(Path.of(arguments[4]), times);
  }

  private static Map<String, String> statements(SparkSession spark, Path questions)
      throws IOException {
    Map<String, String> statements = new LinkedHashMap<>();
    for (String line : Files.readAllLines(questions)) {
      String[] question = line.split("\t", -1);
      statements.put(
          question[0],
          "SELECT CAST(date_trunc('week', started_at) AS DATE), count(*) FROM trip WHERE %s GROUP BY 1"
              .formatted(new Condition(spark, question).sql()));
    }
    return statements;
  }

  private static double millis(SparkSession spark, String sql) {
    long start = System.nanoTime();
    spark.sql(sql).collectAsList();
    return (System.nanoTime() - start) / 1e6;
  }
}
