package io.milepost.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.cases.CaseFile;
import io.milepost.ingest.source.BlockSizes;
import io.milepost.model.Drift;
import io.milepost.model.MilepostException;
import io.milepost.model.Origin;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import io.milepost.model.TableDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file in {@code cases}; see {@code cases/README.md} for their format. */
class ConformanceTest {
  /** What only trips and areas can be rejected for. */
  private static final Set<RejectionCode> OF_OTHERS =
      Set.of(RejectionCode.BAD_POINT, RejectionCode.BAD_GEOMETRY);

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsExpected(CaseFile conformance) {
    assertThat(outcome(conformance, 4 << 20, 1)).isEqualTo(conformance.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesNotDependOnTheSizeOfBlocks(CaseFile conformance) {
    for (int chunkBytes : new int[] {1, 2, 3, 7, 16, 64, 200}) {
      assertThat(outcome(conformance, chunkBytes, 1))
          .as("chunks of %d bytes", chunkBytes)
          .isEqualTo(conformance.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesNotDependOnTheNumberOfReaders(CaseFile conformance) {
    assertThat(outcome(conformance, 5, 4)).isEqualTo(conformance.expected());
  }

  /** Once the tables have followed, the same source differs from them no more. */
  @ParameterizedTest
  @MethodSource("cases")
  void doesNotDriftFromTablesThatFollowed(CaseFile conformance) {
    Declared declared = Declared.of(conformance.declared());
    BlockSizes sizes = new BlockSizes(100, declared.maxRowBytes());
    try {
      ReadTables first = ReadTables.of(declared.dataset(), conformance.input(), sizes, 1);
      TableDataset followed = declared.dataset().following(first.drift());
      ReadTables second = ReadTables.of(followed, conformance.input(), sizes, 1);
      assertThat(second.drift()).isEqualTo(Drift.NONE);
      assertThat(second.rejections().stream().map(Rejection::line).toList())
          .isEqualTo(first.rejections().stream().map(Rejection::line).toList());
      assertThat(second.rows())
          .hasSize((int) first.summary().rowsRead() - first.rejections().size());
    } catch (MilepostException e) {
      assertThat(conformance.expected()).hasSize(1);
    }
  }

  @Test
  void showsEveryRejectionCode() {
    List<String> all = cases().stream().flatMap(one -> one.expected().stream()).toList();
    for (RejectionCode code : RejectionCode.values()) {
      if (!OF_OTHERS.contains(code)) {
        assertThat(all).anyMatch(line -> line.contains(" | " + code.code() + " | "));
      }
    }
  }

  static List<CaseFile> cases() {
    return CaseFile.all(ConformanceTest.class);
  }

  private static List<String> outcome(CaseFile conformance, int chunkBytes, int readers) {
    List<String> lines = new ArrayList<>();
    try {
      Declared declared = Declared.of(conformance.declared());
      BlockSizes sizes = new BlockSizes(chunkBytes, declared.maxRowBytes());
      ReadTables read = ReadTables.of(declared.dataset(), conformance.input(), sizes, readers);
      read.rows().forEach(row -> lines.add(escape(row)));
      read.rejections().forEach(rejection -> lines.add(text(rejection)));
      read.drift().added().forEach(change -> lines.add("added " + text(change)));
      read.drift().widened().forEach(change -> lines.add("widened " + text(change)));
    } catch (MilepostException e) {
      lines.add(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return lines;
  }

  private static String text(Drift.Change change) {
    String from =
        change.field().from() instanceof Origin.Named named
            ? String.join("|", named.names())
            : change.field().from().toString();
    return "%s.%s %s%s from %s"
        .formatted(
            change.table(),
            change.field().name(),
            change.field().type().getClass().getSimpleName().toLowerCase(Locale.ROOT),
            change.field().nullable() ? "?" : "",
            from);
  }

  private static String text(Rejection rejection) {
    return "rejected line %d | %s | %s | %s | %s"
        .formatted(
            rejection.line(),
            rejection.field(),
            rejection.code().code(),
            rejection.reason(),
            escape(rejection.raw()));
  }

  private static String escape(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
