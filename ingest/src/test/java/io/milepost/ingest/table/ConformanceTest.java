package io.milepost.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.cases.CaseFile;
import io.milepost.ingest.cases.ConformanceContract;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest extends ConformanceContract {
  /** A whole number becomes real, then text. */
  private static final int MOST_CHANGES = 2;

  ConformanceTest() {
    super(RejectionCode.Of.TABLES);
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
      TableDataset dataset = declared.dataset();
      ReadTables last = first;
      for (int i = 0; i < MOST_CHANGES && !last.drift().isNone(); i++) {
        dataset = dataset.following(last.drift());
        last = ReadTables.of(dataset, conformance.input(), sizes, 1);
      }
      assertThat(last.drift()).isEqualTo(Drift.NONE);
      assertThat(last.rejections().stream().map(Rejection::line).toList())
          .isEqualTo(first.rejections().stream().map(Rejection::line).toList());
      assertThat(last.rows()).hasSize((int) first.summary().rowsRead() - first.rejections().size());
    } catch (MilepostException e) {
      assertThat(conformance.expected()).hasSize(1);
    }
  }

  @Override
  protected List<String> outcome(CaseFile conformance, int chunkBytes) {
    return outcome(conformance, chunkBytes, 1);
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
}
