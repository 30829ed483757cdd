package io.milepost.app.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.model.Area;
import io.milepost.model.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final Question QUESTION =
      new Question(new Area.Box(14, 50, 15, 51), Match.BOTH, MONDAY, null, "baba_car");
  private static final TripsByMonday RIGHT = trips(MONDAY, 5);

  @Test
  void equalAnswersAreRight() {
    Verdict verdict = compare(Set.of(RIGHT));

    assertThat(verdict).isEqualTo(new Verdict(1, 1, 5, List.of()));
    assertThat(verdict.right()).isTrue();
  }

  @Test
  void aFaultSaysWhatWasAskedExpectedAndFound() {
    assertThat(compare(Set.of(trips(MONDAY.plusWeeks(1), 5))).faults())
        .containsExactly(
            "Box 14.0,50.0,15.0,51.0, both, from 2024-01-01, only baba_car: expected 5 trips,"
                + " found 5 (week of 2024-01-01: expected 5, found 0; other weeks: 1).");
  }

  @Test
  void anAnswerThatIsRightOnlyOnceIsWrong() {
    Verdict verdict = compare(Set.of(RIGHT, trips(MONDAY, 6)));

    assertThat(verdict.equal()).isZero();
    assertThat(verdict.faults())
        .singleElement()
        .asString()
        .endsWith("expected 5 trips, found 6 (week of 2024-01-01: expected 5, found 6).");
  }

  @Test
  void noAnswerIsWrong() {
    assertThat(compare(Set.of()).faults())
        .singleElement()
        .asString()
        .endsWith("expected 5 trips, found no answer.");
  }

  @Test
  void aLoadThatLostRowsIsNoProof() {
    Verdict verdict =
        Comparison.of(Map.of(QUESTION, RIGHT), Map.of(QUESTION, Set.of(RIGHT)), List.of("Lost."));

    assertThat(verdict.right()).isFalse();
    assertThat(verdict.sentence()).isEqualTo("1 of 1 answers equal a plain count");
  }

  private static Verdict compare(Set<TripsByMonday> given) {
    return Comparison.of(Map.of(QUESTION, RIGHT), Map.of(QUESTION, given), List.of());
  }

  private static TripsByMonday trips(LocalDate monday, long trips) {
    return new TripsByMonday(new TreeMap<>(Map.of(monday, trips)));
  }
}
