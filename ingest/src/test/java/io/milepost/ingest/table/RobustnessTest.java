package io.milepost.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.DataException;
import io.milepost.model.Drift;
import io.milepost.model.MilepostException;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.TableDataset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes in: rows, rejections, or a sentence; and every row is accounted for. */
class RobustnessTest {
  private static final List<String> FORMATS = List.of("json", "csv", "csv without header");
  private static final List<String> COLUMNS = List.of("evolve", "freeze", "quarantine", "ignore");
  private static final List<String> TYPES = List.of("quarantine", "freeze");
  private static final String PIECES = "{}[],:\"\\u0e-.\n\r \t";
  private static final String JSON =
      "{\"kind\":\"a\",\"id\":12,\"x\":{\"y\":-1.5e3,\"z\":[1,{}]},\"at\":\"2024-01-01T00:00:00Z\"}\n";
  private static final String CSV =
      "kind,id,\"x.y\",at\na,12,\"1\"\"5\",2024-01-01T00:00:00Z\nb,,,\n";

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void survivesAnyBytes(
      @ForAll long seed,
      @ForAll @IntRange(max = 2) int format,
      @ForAll @IntRange(max = 3) int columns,
      @ForAll @IntRange(max = 1) int types,
      @ForAll @IntRange(min = 1, max = 200) int chunkBytes) {
    TableDataset dataset =
        dataset(FORMATS.get(format), COLUMNS.get(columns), TYPES.get(types), format == 2);
    byte[] input = input(new Random(seed), format == 0 ? JSON : CSV);
    try {
      ReadTables read = ReadTables.ofLines(dataset, input, new BlockSizes(chunkBytes, 300), 1);
      assertThat(read.summary().rowsRead())
          .isEqualTo(read.rows().size() + read.rejections().size());
      assertThat(read.summary().bytes()).isEqualTo(input.length);
    } catch (MilepostException e) {
      assertThat(e.getMessage()).startsWith("case");
    }
  }

  @Example
  void saysHowDeepObjectsMayBe() {
    String deep = "[".repeat(999) + "]".repeat(999);
    String start = "{\"kind\":\"a\",\"id\":1,\"v\":";
    String deeper = "{\"a\":".repeat(1001);
    List<Rejection> rejections = read(start + deep + "}\n" + start + "[" + deep + "]}\n" + deeper);
    assertThat(rejections).hasSize(2);
    assertThat(rejections)
        .allSatisfy(rejection -> assertThat(rejection.code()).isEqualTo(RejectionCode.BAD_JSON));
    assertThat(rejections.get(0).reason())
        .isEqualTo(
            "expected at most 1,000 objects and lists in each other at character 1,023, found '['");
  }

  @Example
  void takesLinesLongerThanABlock() {
    String text = "x".repeat(100_000);
    TableDataset dataset = dataset("json", "evolve", "quarantine", false);
    String line = "{\"kind\":\"a\",\"id\":1,\"at\":null,\"t\":\"" + text + "\"}\n";
    byte[] input = line.repeat(3).getBytes(StandardCharsets.UTF_8);
    ReadTables read = ReadTables.of(dataset, input, new BlockSizes(1000, 1 << 20), 2);
    assertThat(read.rows()).hasSize(3).allMatch(row -> row.contains("t='" + text + "'"));
  }

  @Example
  void refusesMoreColumnsThanAnybodyWants() {
    StringBuilder line = new StringBuilder("{\"kind\":\"a\",\"id\":1");
    for (int i = 0; i <= 200; i++) {
      line.append(",\"c").append(i).append("\":1");
    }
    assertThatThrownBy(() -> read(line.append('}').toString()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("more than 200 columns that dataset 'case' does not declare");
  }

  @Example
  void takesKeysOfAnyLength() {
    String dots = ".".repeat(900_000);
    TableDataset dataset = dataset("json", "evolve", "quarantine", false);
    String line = "{\"kind\":\"a\",\"id\":1,\"x" + dots + "\":2}";
    byte[] input = line.getBytes(StandardCharsets.UTF_8);
    ReadTables read = ReadTables.of(dataset, input, new BlockSizes(100_000, 1 << 20), 1);
    assertThat(read.drift()).isEqualTo(Drift.NONE);
    assertThat(read.rejections()).singleElement().satisfies(RobustnessTest::isTooDeep);
  }

  private static void isTooDeep(Rejection rejection) {
    String shown = "x" + ".".repeat(59) + "…";
    assertThat(rejection.code()).isEqualTo(RejectionCode.UNKNOWN_COLUMN);
    assertThat(rejection.field()).isEqualTo(shown);
    assertThat(rejection.reason()).endsWith("found '" + shown + "'");
  }

  @Example
  void addsColumnsForPathsOfAsManyNamesAsMayBeDeclared() {
    TableDataset dataset = dataset("json", "evolve", "quarantine", false);
    String most = "{\"kind\":\"a\",\"id\":1,\"x" + ".y".repeat(99) + "\":2}\n";
    String more = "{\"kind\":\"a\",\"id\":2,\"new\":1,\"z" + ".y".repeat(100) + "\":2}\n";
    byte[] input = (most + more).getBytes(StandardCharsets.UTF_8);
    BlockSizes sizes = new BlockSizes(1000, 1 << 20);
    Drift drift = ReadTables.of(dataset, input, sizes, 1).drift();
    assertThat(drift.added()).hasSize(1);
    ReadTables followed = ReadTables.of(dataset.following(drift), input, sizes, 1);
    assertThat(followed.drift()).isEqualTo(Drift.NONE);
    assertThat(followed.rows()).hasSize(1);
    assertThat(followed.rejections()).hasSize(1);
  }

  @Example
  void remembersNoMoreKeysThanItMust() {
    StringBuilder line = new StringBuilder("{\"kind\":\"a\",\"id\":1");
    for (int i = 0; i < 10_000; i++) {
      line.append(",\"c").append(i).append("\":1");
    }
    line.append(",\"t\":\"last\"}\n");
    TableDataset dataset = dataset("json", "ignore", "quarantine", false);
    byte[] input = line.toString().repeat(2).getBytes(StandardCharsets.UTF_8);
    ReadTables read = ReadTables.of(dataset, input, new BlockSizes(1000, 1 << 20), 1);
    assertThat(read.rows()).hasSize(2).allMatch(row -> row.contains("t='last'"));
  }

  private static List<Rejection> read(String lines) {
    TableDataset dataset = dataset("json", "evolve", "quarantine", false);
    byte[] input = lines.getBytes(StandardCharsets.UTF_8);
    return ReadTables.of(dataset, input, new BlockSizes(1000, 1 << 20), 1).rejections();
  }

  private static TableDataset dataset(
      String format, String columns, String types, boolean numbered) {
    return Declared.of(
            List.of(
                "format: " + format,
                "columns: " + columns,
                "types: " + types,
                "table: a where " + (numbered ? "1" : "kind") + "=a",
                "  id: integer" + (numbered ? " 2" : ""),
                "  y?: real" + (numbered ? " 3" : " x.y"),
                "  at?: timestamp:iso" + (numbered ? " 4" : ""),
                "  t?: text" + (numbered ? " 3" : ""),
                "table: b where " + (numbered ? "1" : "kind") + "=b",
                "  x?: json" + (numbered ? " 3" : "")))
        .dataset();
  }

  /** Good lines with a few bytes changed, put in or taken out. */
  private static byte[] input(Random random, String good) {
    byte[] bytes = good.repeat(1 + random.nextInt(4)).getBytes(StandardCharsets.ISO_8859_1);
    int changes = random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      byte[] other = new byte[random.nextInt(3)];
      for (int j = 0; j < other.length; j++) {
        other[j] =
            random.nextBoolean()
                ? (byte) PIECES.charAt(random.nextInt(PIECES.length()))
                : (byte) random.nextInt();
      }
      int rest = Math.min(bytes.length, at + random.nextInt(3));
      byte[] changed = Arrays.copyOf(bytes, at + other.length + bytes.length - rest);
      System.arraycopy(other, 0, changed, at, other.length);
      System.arraycopy(bytes, rest, changed, at + other.length, bytes.length - rest);
      bytes = changed;
    }
    return bytes;
  }
}
