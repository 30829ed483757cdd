package io.milepost.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.UsageException;
import io.milepost.model.Week;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyAverageTest {
  /** Wednesday of 2020-W53 to Tuesday of 2021-W02. */
  private static final Coverage TURN_OF_YEAR = coverage("2020-12-30", "2021-01-12");

  @Test
  void countsWeeksWithoutTripsAsZero() {
    WeeklyAverage answer =
        answer(null, null, Map.of(week("2020-12-28"), 6L, week("2021-01-11"), 3L));

    assertThat(answer.trips()).isEqualTo(9);
    assertThat(answer.weeks()).isEqualTo(3);
    assertThat(answer.average()).isEqualTo(3.0);
    assertThat(answer.activeWeeks()).isEqualTo(2);
    assertThat(answer.activeAverage()).isEqualTo(4.5);
  }

  @Test
  void crossesTheYearByIsoWeeks() {
    WeeklyAverage answer = answer(null, null, Map.of());

    assertThat(answer.series())
        .extracting(week -> week.week().toString(), WeekTrips::partial)
        .containsExactly(
            tuple("2020-W53", true), tuple("2021-W01", false), tuple("2021-W02", true));
  }

  @Test
  void hasNoActiveAverageWithoutTrips() {
    WeeklyAverage answer = answer(null, null, Map.of());

    assertThat(answer.average()).isEqualTo(0.0);
    assertThat(answer.activeAverage()).isNull();
  }

  @Test
  void widensDaysToWholeWeeks() {
    Period period = question("2021-01-06", "2021-01-12").period(Optional.of(TURN_OF_YEAR)).get();

    assertThat(period.from()).isEqualTo(week("2021-01-04"));
    assertThat(period.to()).isEqualTo(week("2021-01-18"));
  }

  @Test
  void leavesOutTheWeekThatStartsOnTheEnd() {
    Period period = question("2021-01-04", "2021-01-11").period(Optional.empty()).get();

    assertThat(period.list()).containsExactly(week("2021-01-04"));
  }

  @Test
  void fillsAMissingEndFromTheCoverage() {
    assertThat(question("2021-01-05", null).period(Optional.of(TURN_OF_YEAR)))
        .contains(new Period(week("2021-01-04"), week("2021-01-18")));
    assertThat(question(null, "2021-01-05").period(Optional.of(TURN_OF_YEAR)))
        .contains(new Period(week("2020-12-28"), week("2021-01-11")));
  }

  @Test
  void hasNoPeriodWithoutTripsAndDays() {
    assertThat(question("2021-01-05", null).period(Optional.empty())).isEmpty();
  }

  @Test
  void callsWeeksOutsideTheCoveragePartial() {
    WeeklyAverage answer = answer("2021-01-04", "2021-02-01", Map.of(week("2021-01-04"), 1L));

    assertThat(answer.series())
        .extracting(WeekTrips::partial)
        .containsExactly(false, true, true, true);
  }

  @Test
  void refusesAPeriodWithoutADay() {
    assertThatThrownBy(() -> question("2021-01-05", "2021-01-05"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--from 2021-01-05 --to 2021-01-05");
  }

  @Test
  void refusesAStartAfterTheLastTrip() {
    assertThatThrownBy(() -> question("2021-01-13", null).period(Optional.of(TURN_OF_YEAR)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--from within the days that have trips, 2020-12-30 to 2021-01-12");
  }

  @Test
  void refusesAnEndBeforeTheFirstTrip() {
    assertThatThrownBy(() -> question(null, "2020-12-30").period(Optional.of(TURN_OF_YEAR)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--to within the days that have trips");
  }

  private static WeeklyAverage answer(String from, String to, Map<Week, Long> trips) {
    WeeklyQuestion question = question(from, to);
    Optional<Coverage> coverage = Optional.of(TURN_OF_YEAR);
    return WeeklyAverage.of(question, question.period(coverage).get(), coverage, trips);
  }

  private static WeeklyQuestion question(String from, String to) {
    return new WeeklyQuestion(new Area.Region("Prague"), Match.ORIGIN, day(from), day(to), null);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Week week(String monday) {
    return new Week(LocalDate.parse(monday));
  }

  private static Coverage coverage(String first, String last) {
    return new Coverage(LocalDate.parse(first), LocalDate.parse(last));
  }
}
