package io.milepost.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.Rejection;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The decoder against {@link ReferenceDecoder}, in blocks of any size and with several readers. */
class ReferenceTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";
  private static final int LONG = 1_000_000;

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatTheReferenceReads(
      @ForAll("files") String file,
      @ForAll @IntRange(min = 1, max = 300) int chunkBytes,
      @ForAll @IntRange(min = 1, max = 4) int readers) {
    requireSame(file, Map.of(), true, new BlockSizes(chunkBytes, LONG), readers);
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatTheReferenceReadsWithoutQuotes(
      @ForAll("files") String file,
      @ForAll @IntRange(min = 1, max = 300) int chunkBytes,
      @ForAll @IntRange(min = 60, max = 140) int maxRowBytes) {
    requireSame(file, Map.of("quote", "none"), false, new BlockSizes(chunkBytes, maxRowBytes), 1);
  }

  @Property(tries = 500)
  void readsWhatFastCsvWrites(
      @ForAll @Size(max = 20) List<String> names,
      @ForAll @IntRange(min = 1, max = 99) int chunkBytes) {
    List<String> written = names.stream().filter(ReferenceTest::isName).toList();
    StringWriter file = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(HEADER.strip().split(",", -1));
      for (String name : written) {
        csv.writeRecord(name, "POINT (1 2)", "POINT (3 4)", "2018-05-28 09:03:40", "x");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    Decoded decoded =
        Decoded.of(CaseDataset.of(Map.of()), bytes, new BlockSizes(chunkBytes, LONG), 1);
    assertThat(decoded.rejections()).isEmpty();
    assertThat(decoded.trips())
        .isEqualTo(
            written.stream()
                .map(name -> name + " | x | 2018-05-28T09:03:40 | 1.0 2.0 | 3.0 4.0")
                .toList());
  }

  /** Latin-1 stands for bytes, so that a file can hold bytes that are no UTF-8. */
  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> lineEnd =
        Arbitraries.frequency(Tuple.of(6, "\n"), Tuple.of(2, "\r\n"), Tuple.of(1, "\r"));
    Arbitrary<String> row = Combinators.combine(rows(), lineEnd).as((text, end) -> text + end);
    Arbitrary<String> last =
        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")), Tuple.of(1, rows()));
    Arbitrary<String> start =
        Arbitraries.frequency(
            Tuple.of(4, ""), Tuple.of(1, "\u00EF\u00BB\u00BF"), Tuple.of(1, "\n\r\n"));
    return Combinators.combine(start, row.list().ofMaxSize(12), last)
        .as((before, all, end) -> before + HEADER + String.join("", all) + end);
  }

  private static Arbitrary<String> rows() {
    Arbitrary<String> name =
        Arbitraries.of(
            "Prague",
            "New York",
            "\"a,b\"",
            "\"x\"\"y\"",
            "\"l\nm\r\nn\"",
            "Plze\u00C5\u0088",
            "a\"b");
    Arbitrary<String> point =
        Arbitraries.of(
            "POINT (14.4973794438195 50.00136875782316)",
            "point(1 2)",
            "\"POINT (-1.5 2e1)\"",
            " POINT ( 1  .5 ) ",
            "POINT (12345678901234567890e-18 1)");
    Arbitrary<String> time =
        Arbitraries.of("2018-05-28 09:03:40", "\"2016-02-29 23:59:59\"", " 0001-01-01 00:00:00");
    Arbitrary<String> good =
        Combinators.combine(name, point, point, time, name)
            .as((r, o, d, t, s) -> String.join(",", r, o, d, t, s));
    Arbitrary<String> wrong =
        Combinators.combine(field(name), field(point), field(point), field(time), field(name))
            .as((r, o, d, t, s) -> String.join(",", r, o, d, t, s));
    Arbitrary<String> noise = pieces().list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    return Arbitraries.frequencyOf(Tuple.of(5, good), Tuple.of(4, wrong), Tuple.of(2, noise));
  }

  private static Arbitrary<String> field(Arbitrary<String> good) {
    return Arbitraries.frequencyOf(Tuple.of(6, good), Tuple.of(1, pieces()));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r",
        " ",
        "\t",
        "x",
        "\u00E9",
        "\u00C5\u0088",
        "POINT (181 2)",
        "POINT (1 -90.1)",
        "POINT (NaN 2)",
        "POINT (1 2",
        "POINT (1 2 3)",
        "POINT EMPTY",
        "2018-02-30 00:00:00",
        "2018-05-28",
        "\"q\"z",
        "");
  }

  private static void requireSame(
      String file, Map<String, String> options, boolean quoted, BlockSizes sizes, int readers) {
    byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
    byte[] withoutMark =
        file.replace("\u00EF\u00BB\u00BF", "").getBytes(StandardCharsets.ISO_8859_1);
    ReferenceDecoder expected =
        new ReferenceDecoder(withoutMark, quoted, sizes.maxRowBytes()).decode();
    Decoded decoded = Decoded.of(CaseDataset.of(options), bytes, sizes, readers);
    assertThat(decoded.trips()).containsExactlyInAnyOrderElementsOf(expected.trips());
    assertThat(decoded.rejections().stream().map(ReferenceTest::text).toList())
        .isEqualTo(expected.rejections());
    assertThat(decoded.summary().rowsRead())
        .isEqualTo(expected.trips().size() + expected.rejections().size());
    assertThat(decoded.summary().bytes()).isEqualTo(withoutMark.length);
  }

  private static String text(Rejection rejection) {
    return "%d | %s | %s | %s"
        .formatted(rejection.line(), rejection.field(), rejection.code().code(), rejection.raw());
  }

  /** Surrogates that stand alone are no text, and a first zero byte makes a file binary. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.indexOf(0) < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(name);
  }
}
