package io.milepost.ingest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Rejection;
import io.milepost.model.RejectionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file in {@code cases}; see {@code cases/README.md} for their format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceContract {
  private final RejectionCode.Of of;

  protected ConformanceContract(RejectionCode.Of of) {
    this.of = of;
  }

  /** The lines that come out of a case read in blocks of a size. */
  protected abstract List<String> outcome(CaseFile conformance, int chunkBytes);

  protected final List<CaseFile> cases() {
    return CaseFile.all(getClass());
  }

  @ParameterizedTest
  @MethodSource("cases")
  final void comesOutAsExpected(CaseFile conformance) {
    assertThat(outcome(conformance, 4 << 20)).isEqualTo(conformance.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  final void doesNotDependOnTheSizeOfBlocks(CaseFile conformance) {
    for (int chunkBytes : new int[] {1, 2, 3, 7, 16, 64, 200}) {
      assertThat(outcome(conformance, chunkBytes))
          .as("chunks of %d bytes", chunkBytes)
          .isEqualTo(conformance.expected());
    }
  }

  @Test
  final void showsEveryRejectionCode() {
    List<String> all = cases().stream().flatMap(one -> one.expected().stream()).toList();
    for (RejectionCode code : RejectionCode.values()) {
      assertThat(all.stream().anyMatch(line -> line.contains(" | " + code.code() + " | ")))
          .as(code.code())
          .isEqualTo(code.isOf(of));
    }
  }

  protected static String text(Rejection rejection) {
    return "rejected line %d | %s | %s | %s | %s"
        .formatted(
            rejection.line(),
            rejection.field(),
            rejection.code().code(),
            rejection.reason(),
            escape(rejection.raw()));
  }

  protected static String escape(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
