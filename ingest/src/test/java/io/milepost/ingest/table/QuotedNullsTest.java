package io.milepost.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.TableDataset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Delimited text says null by nothing at all, and an empty text by quotes. */
class QuotedNullsTest {
  private static final TableDataset DATASET =
      Declared.of(
              List.of(
                  "format: csv",
                  "table: t",
                  "  a?: text",
                  "  b?: text",
                  "  n: integer =1",
                  "  c?: text"))
          .dataset();

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void bothComeBack(
      @ForAll("rows") List<List<String>> rows,
      @ForAll @IntRange(min = 1, max = 100) int chunkBytes,
      @ForAll @IntRange(min = 1, max = 3) int readers) {
    String file =
        "a,b,c\n"
            + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    ReadTables read = ReadTables.of(DATASET, bytes, new BlockSizes(chunkBytes, 10_000), readers);
    assertThat(read.rejections()).isEmpty();
    assertThat(read.rows())
        .isEqualTo(
            rows.stream()
                .map(
                    row ->
                        "t | a=%s | b=%s | n=1 | c=%s"
                            .formatted(value(row.get(0)), value(row.get(1)), value(row.get(2))))
                .toList());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> field =
        Arbitraries.of(
            "",
            "\"\"",
            "x",
            "\"x\"",
            " ",
            "\"a,b\"",
            "\"a\"\"b\"",
            "\"\"\"\"",
            "\"l\nm\"",
            "\u00E9");
    return field.list().ofSize(3).list().ofMaxSize(20);
  }

  /** What a field as it is written stands for. */
  private static String value(String written) {
    if (written.isEmpty()) {
      return "null";
    }
    String plain =
        written.startsWith("\"")
            ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
            : written;
    return "'" + plain + "'";
  }
}
