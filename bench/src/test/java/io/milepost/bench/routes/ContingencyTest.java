package io.milepost.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContingencyTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsThePairsThatLookingAtEachCounts(long seed) {
    Random random = new Random(seed);
    long[] planted = random.longs(300, 0, 6).toArray();
    long[] found = random.longs(300, 0, 2 + seed).toArray();

    assertThat(of(planted, found).score()).isEqualTo(lookAtEachPair(planted, found));
  }

  @Test
  void theSameGroupsUnderOtherNumbersAreAsGoodAsCanBe() {
    assertThat(of(new long[] {1, 1, 2, 2, 0}, new long[] {9, 9, 4, 4, 0}).score().f1())
        .isEqualTo(1);
  }

  @Test
  void tripsInNoGroupAreNoGroupTogether() {
    PairScore score = of(new long[] {1, 1, 0, 0}, new long[] {0, 0, 0, 0}).score();

    assertThat(score).isEqualTo(new PairScore(1, 0, 0));
    assertThat(score.f1()).isZero();
  }

  @Test
  void noiseInOneGroupIsWrong() {
    PairScore score = of(new long[] {1, 1, 0, 0}, new long[] {7, 7, 7, 0}).score();

    assertThat(score).isEqualTo(new PairScore(1, 3, 1));
    assertThat(score.precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(0.5);
  }

  @Test
  void nothingFoundInNoiseIsRight() {
    assertThat(of(new long[] {0, 0}, new long[] {0, 0}).score().f1()).isEqualTo(1);
  }

  @Test
  void countsRoutesAndGroupsButNotNone() {
    Contingency contingency = of(new long[] {1, 2, 0, 2}, new long[] {5, 5, 0, 0});

    assertThat(contingency.planted()).isEqualTo(2);
    assertThat(contingency.found()).isEqualTo(1);
    assertThat(contingency.trips()).isEqualTo(4);
  }

  @Test
  void manyTripsAreCountedExactly() {
    Contingency contingency = new Contingency();
    contingency.add(1, 1, 99_999_999);
    contingency.add(1, 1, 2);
    contingency.add(1, 2, 1);

    assertThat(contingency.score())
        .isEqualTo(
            new PairScore(5_000_000_150_000_001L, 5_000_000_050_000_000L, 5_000_000_050_000_000L));
  }

  private static Contingency of(long[] planted, long[] found) {
    Contingency contingency = new Contingency();
    for (int i = 0; i < planted.length; i++) {
      contingency.add(planted[i], found[i], 1);
    }
    return contingency;
  }

  private static PairScore lookAtEachPair(long[] planted, long[] found) {
    long plantedPairs = 0;
    long foundPairs = 0;
    long commonPairs = 0;
    for (int a = 0; a < planted.length; a++) {
      for (int b = 0; b < a; b++) {
        boolean together = planted[a] == planted[b] && planted[a] != Contingency.NONE;
        boolean grouped = found[a] == found[b] && found[a] != Contingency.NONE;
        plantedPairs += together ? 1 : 0;
        foundPairs += grouped ? 1 : 0;
        commonPairs += together && grouped ? 1 : 0;
      }
    }
    return new PairScore(plantedPairs, foundPairs, commonPairs);
  }
}
