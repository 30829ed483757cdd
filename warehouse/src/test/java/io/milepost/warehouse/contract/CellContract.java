package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Cell;
import io.milepost.model.CellWindow;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.CellCounts;
import io.milepost.warehouse.CellSelection;
import io.milepost.warehouse.report.RegionExtent;
import io.milepost.warehouse.report.RegionExtents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trips by cell, beside a count by brute force. */
public abstract class CellContract extends WarehouseContract {
  private static final List<Area.Box> BOXES =
      List.of(
          new Area.Box(-180, -90, 180, 90),
          new Area.Box(-0.5, -0.5, 10.25, 10),
          new Area.Box(5, 5, 5, 5),
          new Area.Box(179, -20, -179, 20),
          new Area.Box(20, 20, 30, 30));

  protected CellContract(Engine engine) {
    super(engine);
  }

  @Test
  void anEmptyWarehouseHasNoTripInAnyCell() {
    CellWindow world = CellWindow.covering(BOXES.get(0), 3);

    assertThat(warehouse.get().tripsPerCell(CellSelection.origins(world, null)).sum()).isZero();
    assertThat(RegionExtents.ask(warehouse.get(), 10)).isEmpty();
  }

  @Test
  void agreesWithBruteForceInEveryWindow() {
    List<TripRow> trips = SampleTrips.many(11, 400);
    warehouse.load(trips.subList(0, 150), true);
    warehouse.load(trips.subList(150, 400), true);

    for (Area.Box box : BOXES) {
      for (int level : new int[] {0, 1, 4, 7}) {
        for (CellSelection selection : selections(CellWindow.covering(box, level))) {
          CellCounts counts = warehouse.get().tripsPerCell(selection);
          assertThat(counts.trips()).as("%s", selection).isEqualTo(count(trips, selection));
        }
      }
    }
  }

  private static List<CellSelection> selections(CellWindow window) {
    Week from = Week.of(LocalDate.of(2018, 12, 31));
    Week to = Week.of(LocalDate.of(2020, 12, 28));
    return List.of(
        CellSelection.origins(window, null),
        CellSelection.origins(window, "Turin"),
        CellSelection.origins(window, "Nowhere"),
        new CellSelection(window, Match.DESTINATION, from, to, "Prague", "baba_car"),
        new CellSelection(window, Match.DESTINATION, null, null, null, "unknown"));
  }

  /** The plainest way: every cell of the window asks every trip. */
  private static long[] count(List<TripRow> trips, CellSelection selection) {
    CellWindow window = selection.window();
    long[] counts = new long[window.cells()];
    for (TripRow trip : trips) {
      for (int cell = 0; cell < counts.length && takes(trip, selection); cell++) {
        counts[cell] += liesIn(trip, selection, window.column(cell), window.row(cell)) ? 1 : 0;
      }
    }
    return counts;
  }

  private static boolean takes(TripRow trip, CellSelection selection) {
    Week week = Week.of(trip.startedAt().toLocalDate());
    return (selection.region() == null || selection.region().equals(trip.region()))
        && (selection.datasource() == null || selection.datasource().equals(trip.datasource()))
        && (selection.from() == null || week.compareTo(selection.from()) >= 0)
        && (selection.to() == null || week.compareTo(selection.to()) < 0);
  }

  /** A cell holds its western and northern sides; the last ones hold the edge of the world, too. */
  private static boolean liesIn(TripRow trip, CellSelection selection, int column, int row) {
    boolean origin = selection.match() == Match.ORIGIN;
    int level = selection.window().level();
    double side = Cell.degrees(level);
    double east = (origin ? trip.originLon() : trip.destinationLon()) + 180;
    double south = 90 - (origin ? trip.originLat() : trip.destinationLat());
    double west = column * side;
    double north = row * side;
    boolean across = east >= west && (east < west + side || west + side >= 360);
    return across && south >= north && (south < north + side || north + side >= 180);
  }

  @Test
  void tellsWhereRegionsAreWhateverAFewTripsSay() {
    List<TripRow> trips = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      trips.add(TripRow.numbered(i));
    }
    trips.add(TripRow.numbered(1).between(-120, -30, 0, 0));
    warehouse.load(trips, true);
    warehouse.load(TripRow.numbered(0).in("Alone"));

    List<RegionExtent> extents = RegionExtents.ask(warehouse.get(), 10);
    assertThat(extents).extracting(RegionExtent::region).containsExactly("Prague", "Alone");
    RegionExtent prague = extents.get(0);
    assertThat(prague.trips()).isEqualTo(301);
    assertThat(prague.box().west()).isBetween(14.47, 14.5);
    assertThat(prague.box().east()).isBetween(14.5, 14.53);
    assertThat(prague.box().south()).isBetween(49.95, 50.03);
    assertThat(prague.box().north()).isBetween(50.27, 50.35);
    assertThat(prague.lat()).isBetween(50.13, 50.17);
    assertThat(RegionExtents.ask(warehouse.get(), 1)).hasSize(1);
  }

  @Test
  void aRegionAcrossTheAntimeridianIsInOnePiece() {
    warehouse.load(
        TripRow.numbered(1).in("Taveuni").between(179.9, -16.8, 0, 0),
        TripRow.numbered(2).in("Taveuni").between(-179.9, -16.9, 0, 0));

    RegionExtent extent = RegionExtents.ask(warehouse.get(), 1).get(0);
    assertThat(extent.box().west()).isBetween(179.85, 179.9);
    assertThat(extent.box().east()).isBetween(-179.9, -179.85);
    assertThat(extent.lat()).isBetween(-16.95, -16.75);
  }
}
