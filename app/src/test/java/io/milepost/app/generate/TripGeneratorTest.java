package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripGeneratorTest {
  /** Rows of several chunks, the last one not full. */
  private static final long ROWS = 5L * Chunk.ROWS + 7;

  /** Published figures rest on these trips: a change of them needs a good reason. */
  private static final Map<Long, String> DIGESTS =
      Map.of(
          1L,
          "ae693ee360ee9d4375f2e58673375d33e002466c31bbb0535e8df312745cb0e6",
          2L,
          "c7d09d2a65a1ed1db130e231ee940ea861ce7846d3556c733415a7d9d86c12bb");

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void theBytesDoNotDependOnTheNumberOfThreads(int threads) {
    TripSettings settings = TripSettings.DEFAULTS.with(ROWS, 42);

    assertThat(Made.by(settings, threads)).isEqualTo(Made.by(settings, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSameSeedGivesTheBytesItAlwaysGave(long seed) {
    Made made = Made.by(TripSettings.DEFAULTS.with(ROWS, seed), 2);

    assertThat(sha256(made.trips() + made.truth())).isEqualTo(DIGESTS.get(seed));
  }

  @Test
  void moreRowsStartWithTheSameOnes() {
    Made few = Made.by(TripSettings.DEFAULTS.with(1000, 5), 2);
    Made many = Made.by(TripSettings.DEFAULTS.with(ROWS, 5), 2);

    assertThat(many.trips()).startsWith(few.trips());
    assertThat(many.truth()).startsWith(few.truth());
  }

  @Test
  void noRowsAreAHeaderAlone() {
    assertThat(Made.by(TripSettings.DEFAULTS.with(0, 1), 2))
        .isEqualTo(
            new Made("region,origin_coord,destination_coord,datetime,datasource\n", "row,route\n"));
  }

  @Test
  void theTruthNumbersEveryRow() {
    assertThat(Made.by(TripSettings.DEFAULTS.with(ROWS, 1), 2).rows())
        .extracting(MadeTrip::row)
        .hasSize((int) ROWS)
        .isSorted()
        .startsWith(1L)
        .endsWith(ROWS)
        .doesNotHaveDuplicates();
  }

  @Test
  void theExampleIsWhatTheGeneratorMakes() throws IOException {
    String example = Files.readString(Path.of("..", "examples", "trips-1000.csv"), UTF_8);

    assertThat(example).isEqualTo(Made.by(TripSettings.DEFAULTS.with(1000, 1), 2).trips());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
