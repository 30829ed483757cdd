package io.milepost.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Week FIRST = new Week(LocalDate.parse("2018-05-07"));

  /** Sunday of the first week to Saturday of the fourth: 21 days, two whole weeks. */
  private static final Coverage COVERAGE =
      new Coverage(LocalDate.parse("2018-05-13"), LocalDate.parse("2018-06-02"));

  private static final SortedMap<Week, Long> TRIPS =
      new TreeMap<>(Map.of(FIRST, 1L, FIRST.next(), 10L, FIRST.next().next().next(), 7L));

  @Test
  void dividesByEachRule() {
    Explanation explanation = explain(Map.of(Match.ORIGIN, TRIPS));

    assertThat(average(explanation, WeekRule.ALL_WEEKS)).isEqualTo(18 / 4.0);
    assertThat(average(explanation, WeekRule.ACTIVE_WEEKS)).isEqualTo(18 / 3.0);
    assertThat(average(explanation, WeekRule.WHOLE_WEEKS)).isEqualTo(10 / 2.0);
    assertThat(average(explanation, WeekRule.DAYS)).isCloseTo(18 / 3.0, within(1e-12));
  }

  @Test
  void namesTheExtremes() {
    Explanation explanation =
        explain(Map.of(Match.ORIGIN, TRIPS, Match.BOTH, new TreeMap<>(Map.of(FIRST, 1L))));

    assertThat(explanation.lowest().get().match()).isEqualTo(Match.BOTH);
    assertThat(explanation.lowest().get().rule()).isEqualTo(WeekRule.WHOLE_WEEKS);
    assertThat(explanation.highest().get().match()).isEqualTo(Match.ORIGIN);
  }

  @Test
  void hasNoAverageWhereNothingDivides() {
    Explanation explanation = explain(Map.of(Match.BOTH, new TreeMap<>()));

    assertThat(explanation.find(Match.BOTH, WeekRule.ACTIVE_WEEKS).get().average()).isNull();
    assertThat(explanation.highest().get().average()).isEqualTo(0.0);
  }

  private static double average(Explanation explanation, WeekRule rule) {
    return explanation.find(Match.ORIGIN, rule).get().average();
  }

  private static Explanation explain(Map<Match, SortedMap<Week, Long>> trips) {
    WeeklyQuestion question =
        new WeeklyQuestion(new Area.Box(0, 0, 1, 1), Match.ORIGIN, null, null, null);
    Period period = question.period(Optional.of(COVERAGE)).get();
    return Explanation.of(trips, question, period, COVERAGE);
  }
}
