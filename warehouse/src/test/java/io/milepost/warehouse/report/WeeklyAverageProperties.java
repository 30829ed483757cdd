package io.milepost.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class WeeklyAverageProperties {

  @Property
  void averagesOfDisjointAreasAddUp(
      @ForAll("days") @NotEmpty List<LocalDate> here, @ForAll("days") List<LocalDate> there) {
    List<LocalDate> all = Stream.concat(here.stream(), there.stream()).toList();
    Coverage coverage = coverage(all);

    double sum = average(here, coverage).average() + average(there, coverage).average();
    assertThat(average(all, coverage).average()).isCloseTo(sum, within(1e-9));
  }

  @Property
  void everyTripOfThePeriodIsInOneWeek(@ForAll("days") @NotEmpty List<LocalDate> days) {
    WeeklyAverage answer = average(days, coverage(days));

    assertThat(answer.trips()).isEqualTo(days.size());
    for (WeekTrips week : answer.series()) {
      assertThat(week.trips())
          .isEqualTo(days.stream().filter(day -> Week.of(day).equals(week.week())).count());
    }
  }

  @Property
  void onlyTheEndsOfTheCoverageArePartial(@ForAll("days") @NotEmpty List<LocalDate> days) {
    List<WeekTrips> series = average(days, coverage(days)).series();

    assertThat(series.stream().skip(1).limit(Math.max(0, series.size() - 2)))
        .noneMatch(WeekTrips::partial);
  }

  @Property
  void weeksFollowOneAnother(@ForAll("days") @NotEmpty List<LocalDate> days) {
    List<WeekTrips> series = average(days, coverage(days)).series();

    for (int i = 1; i < series.size(); i++) {
      assertThat(series.get(i).week().start())
          .isEqualTo(series.get(i - 1).week().start().plusDays(7));
    }
  }

  @Property
  void aPeriodFedBackIsTheSame(
      @ForAll("day") LocalDate from, @ForAll @IntRange(min = 1, max = 500) int length) {
    Period period = period(from, from.plusDays(length));

    assertThat(period(period.from().start(), period.to().start())).isEqualTo(period);
  }

  @Property
  void aPeriodIsTheFewestWeeksThatHoldItsDays(
      @ForAll("day") LocalDate from, @ForAll @IntRange(min = 1, max = 500) int length) {
    LocalDate to = from.plusDays(length);
    Period period = period(from, to);

    assertThat(period.from().start()).isBeforeOrEqualTo(from).isAfter(from.minusDays(7));
    assertThat(period.to().start()).isAfterOrEqualTo(to).isBefore(to.plusDays(7));
  }

  private static WeeklyAverage average(List<LocalDate> days, Coverage coverage) {
    WeeklyQuestion question = question(null, null);
    Map<Week, Long> trips =
        days.stream().collect(Collectors.groupingBy(Week::of, Collectors.counting()));
    Optional<Coverage> known = Optional.of(coverage);
    return WeeklyAverage.of(question, question.period(known).get(), known, trips);
  }

  private static Period period(LocalDate from, LocalDate to) {
    return question(from, to).period(Optional.empty()).get();
  }

  private static WeeklyQuestion question(LocalDate from, LocalDate to) {
    return new WeeklyQuestion(new Area.Region("Prague"), Match.ORIGIN, from, to, null);
  }

  private static Coverage coverage(List<LocalDate> days) {
    return new Coverage(
        days.stream().min(LocalDate::compareTo).get(),
        days.stream().max(LocalDate::compareTo).get());
  }

  @Provide
  Arbitrary<List<LocalDate>> days() {
    return day().list().ofMaxSize(50);
  }

  /** Years with 53 weeks among them: 2015 and 2020. */
  @Provide
  Arbitrary<LocalDate> day() {
    return Arbitraries.longs()
        .between(LocalDate.of(2014, 12, 1).toEpochDay(), LocalDate.of(2021, 2, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
