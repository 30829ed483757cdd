package io.milepost.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.MilepostException;
import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file in {@code cases}; see {@code cases/README.md} for their format. */
class ConformanceTest {
  /** What no row of trips is rejected for; the cases of tables show these. */
  private static final Set<RejectionCode> OF_TABLES =
      EnumSet.range(RejectionCode.BAD_INTEGER, RejectionCode.UNKNOWN_COLUMN);

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsExpected(Case conformance) {
    assertThat(outcome(conformance, 4 << 20)).isEqualTo(conformance.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesNotDependOnTheSizeOfBlocks(Case conformance) {
    for (int chunkBytes : new int[] {1, 2, 3, 7, 16, 64, 200}) {
      assertThat(outcome(conformance, chunkBytes))
          .as("chunks of %d bytes", chunkBytes)
          .isEqualTo(conformance.expected());
    }
  }

  @Test
  void showsEveryRejectionCode() {
    List<String> all = cases().stream().flatMap(one -> one.expected().stream()).toList();
    for (RejectionCode code : RejectionCode.values()) {
      if (!OF_TABLES.contains(code)) {
        assertThat(all).anyMatch(line -> line.contains(" | " + code.code() + " | "));
      }
    }
  }

  static List<Case> cases() {
    return Case.all();
  }

  private static List<String> outcome(Case conformance, int chunkBytes) {
    try {
      Decoded decoded =
          Decoded.of(conformance.dataset(), conformance.input(), conformance.sizes(chunkBytes), 1);
      List<String> lines = new ArrayList<>();
      decoded.trips().forEach(trip -> lines.add(escape(trip)));
      decoded.rejections().forEach(rejection -> lines.add(text(rejection)));
      assertThat(decoded.summary().rowsRead()).isEqualTo(lines.size());
      return lines;
    } catch (MilepostException e) {
      return Arrays.asList(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
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
