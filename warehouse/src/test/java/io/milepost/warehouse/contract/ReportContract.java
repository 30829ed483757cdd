package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Coverage;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.LatestDatasource;
import io.milepost.warehouse.TripSelection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The answers, each beside a count by brute force. */
public abstract class ReportContract extends WarehouseContract {
  private static final TripRow TRIP = TripRow.numbered(0);
  private static final Area PRAGUE = new Area.Region("Prague");

  protected ReportContract(Engine engine) {
    super(engine);
  }

  @Test
  void answersAnEmptyWarehouse() {
    assertThat(warehouse.get().findCoverage()).isEmpty();
    assertThat(warehouse.get().findLatestDatasource(2)).isEmpty();
    assertThat(warehouse.get().tripsPerWeek(all(PRAGUE, Match.ORIGIN))).isEmpty();
    assertThat(
            warehouse.get().tripsPerWeekByMatch(all(new Area.Box(-180, -90, 180, 90), Match.BOTH)))
        .hasSize(4)
        .allSatisfy((match, weeks) -> assertThat(weeks).isEmpty());
    assertThat(warehouse.get().regionsOf("funny_car")).isEmpty();
  }

  @Test
  void agreesWithBruteForceOnEveryAreaAndMatch() {
    List<TripRow> trips = SampleTrips.many(7, 1_500);
    warehouse.load(trips, true);

    for (Area area : SampleAreas.all()) {
      for (TripSelection selection : selections(area)) {
        assertThat(warehouse.get().tripsPerWeek(selection))
            .as("%s", selection)
            .isEqualTo(BruteForce.tripsPerWeek(trips, selection));
        warehouse
            .get()
            .tripsPerWeekByMatch(selection)
            .forEach(
                (match, weeks) ->
                    assertThat(weeks)
                        .as("%s %s", match, selection)
                        .isEqualTo(BruteForce.tripsPerWeek(trips, with(selection, match))));
      }
    }
  }

  private static List<TripSelection> selections(Area area) {
    Week from = Week.of(LocalDate.of(2018, 12, 31));
    Week to = Week.of(LocalDate.of(2020, 12, 28));
    return List.of(
        all(area, Match.ORIGIN),
        all(area, Match.DESTINATION),
        all(area, Match.BOTH),
        all(area, Match.EITHER),
        new TripSelection(area, Match.ORIGIN, from, to, null),
        new TripSelection(area, Match.DESTINATION, from, null, "baba_car"),
        new TripSelection(area, Match.EITHER, null, to, "it's; -- a car"),
        new TripSelection(area, Match.BOTH, from, from, null),
        new TripSelection(area, Match.BOTH, null, null, "unknown"));
  }

  @Test
  void putsTripsIntoIsoWeeksAcrossYearEnds() {
    warehouse.load(
        TRIP.at("2017-12-31T23:59:59.999999"),
        TRIP.at("2018-01-01T00:00:00"),
        TRIP.at("2018-12-30T23:59:59"),
        TRIP.at("2018-12-31T00:00:00"),
        TRIP.at("2020-12-28T00:00:00"),
        TRIP.at("2021-01-03T23:59:59"),
        TRIP.at("2021-01-04T00:00:00"),
        TRIP.at("1969-12-31T12:00:00"));
    SortedMap<String, Long> expected = new TreeMap<>();
    expected.put("1970-W01", 1L);
    expected.put("2017-W52", 1L);
    expected.put("2018-W01", 1L);
    expected.put("2018-W52", 1L);
    expected.put("2019-W01", 1L);
    expected.put("2020-W53", 2L);
    expected.put("2021-W01", 1L);

    for (Area area : List.of(PRAGUE, new Area.Box(14.5, 50, 14.5, 50))) {
      SortedMap<String, Long> weeks = new TreeMap<>();
      warehouse
          .get()
          .tripsPerWeek(all(area, Match.ORIGIN))
          .forEach((week, count) -> weeks.put(week.toString(), count));
      assertThat(weeks).isEqualTo(expected);
    }
  }

  @Test
  void tellsTheDaysCovered() {
    warehouse.load(TRIP.at("2018-05-31T23:59:59.999999"), TRIP.at("2018-05-01T00:00:00"));
    long later = warehouse.load(TRIP.at("2019-02-28T12:00:00"));

    assertThat(warehouse.get().findCoverage())
        .contains(new Coverage(LocalDate.of(2018, 5, 1), LocalDate.of(2019, 2, 28)));
    warehouse.undo(later);
    assertThat(warehouse.get().findCoverage())
        .contains(new Coverage(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31)));
  }

  @Test
  void listsNamesOfWhatHasTrips() {
    warehouse.load(
        TRIP, TRIP.in("Turin").from("cheap_mobile"), TRIP.in("Hamburg").from("cheap_mobile"));
    warehouse.undo(warehouse.load(TRIP.in("Gone").from("gone")));

    assertThat(warehouse.get().regions()).containsExactly("Hamburg", "Prague", "Turin");
    assertThat(warehouse.get().datasources()).containsExactly("cheap_mobile", "funny_car");
    assertThat(warehouse.get().regionsOf("cheap_mobile")).containsExactly("Hamburg", "Turin");
    assertThat(warehouse.get().regionsOf("gone")).isEmpty();
  }

  @Test
  void findsTheLatestTripOfTheMostCommonRegions() {
    warehouse.load(
        TRIP.in("Turin").from("a").at("2018-05-01T10:00:00"),
        TRIP.in("Turin").from("b").at("2018-05-01T10:59:58"),
        TRIP.in("Prague").from("c").at("2018-05-01T10:59:59"),
        TRIP.in("Prague").from("d").at("2018-05-01T09:00:00"),
        TRIP.in("Rare").from("e").at("2018-06-01T00:00:00"));

    assertThat(warehouse.get().findLatestDatasource(2))
        .contains(
            new LatestDatasource(
                List.of("Prague", "Turin"),
                "Prague",
                "c",
                LocalDateTime.parse("2018-05-01T10:59:59")));
    assertThat(warehouse.get().findLatestDatasource(3))
        .get()
        .extracting(LatestDatasource::datasource)
        .isEqualTo("e");
  }

  @Test
  void breaksTiesOfTheLatestTripByName() {
    warehouse.load(
        TRIP.in("Turin").from("z"),
        TRIP.in("Turin").from("b"),
        TRIP.in("Prague").from("y"),
        TRIP.in("Prague").from("c"),
        TRIP.in("Brno").from("a"),
        TRIP.in("Brno").from("z"));

    assertThat(warehouse.get().findLatestDatasource(2))
        .contains(new LatestDatasource(List.of("Brno", "Prague"), "Brno", "a", TRIP.startedAt()));
  }

  private static TripSelection all(Area area, Match match) {
    return new TripSelection(area, match, null, null, null);
  }

  private static TripSelection with(TripSelection selection, Match match) {
    return new TripSelection(
        selection.area(), match, selection.from(), selection.to(), selection.datasource());
  }
}
