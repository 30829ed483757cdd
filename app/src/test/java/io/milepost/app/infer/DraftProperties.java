package io.milepost.app.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file is like, its draft is right and takes all of its rows. */
class DraftProperties {
  private static final List<Function<Random, String>> KINDS =
      List.of(
          random -> String.valueOf(random.nextInt(100_000)),
          random -> String.valueOf(random.nextLong()),
          random -> String.valueOf(random.nextGaussian() * 100),
          random -> "%03d".formatted(random.nextInt(50)),
          random -> random.nextBoolean() ? "true" : "FALSE",
          random -> "2019-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
          random -> "%d/%d/2019".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
          random ->
              "%d.%d.2019 %02d:%02d"
                  .formatted(
                      1 + random.nextInt(28),
                      1 + random.nextInt(12),
                      random.nextInt(24),
                      random.nextInt(60)),
          random ->
              "2019-06-01T%02d:00:0%d%s"
                  .formatted(
                      random.nextInt(24),
                      random.nextInt(10),
                      random.nextBoolean() ? "Z" : "+02:00"),
          random -> String.valueOf(1_559_372_400L + random.nextInt(1_000_000)),
          random -> "POINT (%s %s)".formatted(random.nextInt(180), random.nextInt(90)),
          random ->
              List.of(
                      "Old Town",
                      "a;b",
                      "a,b",
                      "say \"no\"",
                      "x|y",
                      "Kraków",
                      " ",
                      "null",
                      "NaN",
                      "-",
                      "1e400")
                  .get(random.nextInt(11)));

  private static final List<String> NAMES =
      List.of(
          "id",
          "Start lon",
          "lat",
          "created_at",
          "day",
          "group",
          "load_id",
          "Länge (km)",
          "value",
          "order");

  @TempDir private Path directory;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static List<List<String>> table(Random random) {
    int columns = 2 + random.nextInt(6);
    List<Function<Random, String>> kinds = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      kinds.add(KINDS.get(random.nextInt(KINDS.size())));
    }
    double lacking = random.nextBoolean() ? 0 : 0.2;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      rows.add(
          kinds.stream()
              .map(kind -> random.nextDouble() < lacking ? "" : kind.apply(random))
              .toList());
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void delimitedText(int seed) throws IOException {
    Random random = new Random(seed);
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    List<List<String>> rows = table(random);
    StringBuilder text = new StringBuilder();
    boolean header = random.nextInt(4) > 0;
    if (header) {
      line(NAMES.subList(0, rows.get(0).size()), delimiter, text);
    }
    rows.forEach(row -> line(row, delimiter, text));

    long read = check("t.csv", text.toString());

    assertThat(read).isBetween((long) rows.size() - 1, (long) rows.size() + 1);
    Draft likeliest = Inference.draft(Sample.read(directory.resolve("t.csv")), "t", directory);
    read = DraftedLoad.check(likeliest, text.toString(), directory);
    assertThat(read).isBetween((long) rows.size() - 1, (long) rows.size() + 1);
  }

  private static void line(List<String> fields, char delimiter, StringBuilder text) {
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      boolean quoted = field.indexOf(delimiter) >= 0 || field.indexOf('"') >= 0;
      text.append(i == 0 ? "" : delimiter);
      text.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    text.append('\n');
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void jsonLines(int seed) throws IOException {
    Random random = new Random(seed);
    List<List<String>> rows = table(random);
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        member("k" + i, row.get(i), random, members);
      }
      text.append('{').append(String.join(",", members)).append("}\n");
    }

    assertThat(check("t.json", text.toString())).isEqualTo(rows.size());
  }

  private static void member(String key, String value, Random random, List<String> members) {
    if (value.isEmpty() && random.nextBoolean()) {
      return;
    }
    boolean bare = value.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") && random.nextInt(5) > 0;
    String text = value.isEmpty() ? "null" : bare ? value : '"' + value.replace("\"", "\\\"") + '"';
    String nested =
        switch (random.nextInt(12)) {
          case 0 -> "{\"a\":%s}".formatted(text);
          case 1 -> "[%s]".formatted(text);
          default -> text;
        };
    members.add("\"%s\":%s".formatted(key, nested));
  }

  private long check(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text);
    Draft draft = Inference.draft(Sample.read(file), "t", directory, Kind.TABLE);
    assertThat(draft.notTaken()).isEmpty();
    return DraftedLoad.check(draft, text, directory);
  }
}
