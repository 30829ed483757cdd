package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.SavedAreas.SavedArea;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.LongitudeRoutes.Strip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Loads, undos, merges and questions from several threads at once: none is doubled, none lost. */
public abstract class SideBySideContract extends WarehouseContract {
  private static final int LOADERS = 4;
  private static final int LOADS_EACH = 4;
  private static final long OWN_TRIPS = 10;
  private static final long SHARED_TRIPS = 30;
  private static final Week SHARED = new Week(LocalDate.of(2018, 1, 1));
  private static final TripSelection EVERYWHERE =
      new TripSelection(new Area.Box(-180, -90, 180, 90), Match.EITHER, null, null, null);

  protected SideBySideContract(Engine engine) {
    super(engine);
  }

  /** The week that only trips of one load are in. */
  private static Week week(int load) {
    return new Week(SHARED.start().plusWeeks(load + 1L));
  }

  /** Trips of the load's own week, and those that every load brings, some with extra columns. */
  private static TripRows source(int load) {
    List<TripRow> trips = new ArrayList<>();
    for (int i = 0; i < OWN_TRIPS; i++) {
      trips.add(trip(load * 100 + i, week(load)));
    }
    for (int i = 0; i < SHARED_TRIPS; i++) {
      TripRow trip = trip(i, SHARED);
      trips.add(trip.with("{\"bike\":%d}".formatted(i)));
    }
    return new TripRows("load-%d.csv".formatted(load), trips);
  }

  private static TripRow trip(int number, Week week) {
    return TripRow.numbered(number).in("Region " + number % 7).at(week.start() + "T12:00:00");
  }

  private long load(int number) {
    TripRows source = source(number);
    long loadId = warehouse.get().ledger().begin("trips", source.name(), null);
    try (StagedLoad staged = warehouse.get().stage(source)) {
      staged.commit(loadId, false);
    }
    return loadId;
  }

  /** Every second load stays, and takes the place of the one before. */
  private boolean loadAndUndo(int loader) {
    for (int i = 0; i < LOADS_EACH; i += 2) {
      long first = load(loader * LOADS_EACH + i);
      load(loader * LOADS_EACH + i + 1);
      warehouse.get().undo(first);
    }
    return true;
  }

  private static SortedMap<Week, Long> expected() {
    SortedMap<Week, Long> weeks = new TreeMap<>();
    weeks.put(SHARED, SHARED_TRIPS);
    for (int load = 1; load < LOADERS * LOADS_EACH; load += 2) {
      weeks.put(week(load), OWN_TRIPS);
    }
    return weeks;
  }

  @Test
  void answersAsOfOneMomentWhileLoadsComeAndGo() throws Exception {
    Crowd crowd = new Crowd();
    for (int i = 0; i < LOADERS; i++) {
      int loader = i;
      crowd.task(() -> loadAndUndo(loader));
    }
    AtomicBoolean seenByIndex = new AtomicBoolean();
    crowd.meanwhile(() -> requireWhole(warehouse.get().tripsPerWeek(EVERYWHERE), seenByIndex));
    AtomicBoolean seenByQuery = new AtomicBoolean();
    crowd.meanwhile(() -> requireWhole(queriedWeeks(), seenByQuery));
    crowd.meanwhile(() -> warehouse.get().optimize());
    crowd.await();

    assertThat(warehouse.get().tripsPerWeek(EVERYWHERE)).isEqualTo(expected());
    warehouse.assertTruths();
    warehouse.assertNone(
        "a region twice", "FROM dim_region QUALIFY count(*) OVER (PARTITION BY region) > 1");
    warehouse.assertNone(
        "a key twice", "FROM dim_region QUALIFY count(*) OVER (PARTITION BY region_id) > 1");
    warehouse.reopen();
    assertThat(warehouse.get().tripsPerWeek(EVERYWHERE)).isEqualTo(expected());
    warehouse.assertTruths();
  }

  /** Each load is there as a whole or not at all; what all loads bring stays once it is there. */
  private static boolean requireWhole(SortedMap<Week, Long> weeks, AtomicBoolean sharedSeen) {
    Map<Week, Long> others = new HashMap<>(weeks);
    Long shared = others.remove(SHARED);
    assertThat(others.values()).allMatch(trips -> trips == OWN_TRIPS);
    if (shared != null || !others.isEmpty() || sharedSeen.get()) {
      assertThat(shared).isEqualTo(SHARED_TRIPS);
      sharedSeen.set(true);
    }
    return true;
  }

  private SortedMap<Week, Long> queriedWeeks() {
    SortedMap<Week, Long> weeks = new TreeMap<>();
    warehouse
        .rows("SELECT date_trunc('week', started_at)::DATE, count(*) FROM trips GROUP BY 1")
        .forEach(row -> weeks.put(new Week((LocalDate) row.get(0)), (Long) row.get(1)));
    return weeks;
  }

  @Test
  void givesEveryTripItsRouteWhileRoutesAreReplaced() throws Exception {
    load(0);
    Crowd crowd = new Crowd();
    for (int i = 0; i < 2; i++) {
      int loader = i;
      crowd.task(() -> loadAndUndo(loader + 1));
    }
    AtomicInteger discoveries = new AtomicInteger();
    crowd.meanwhile(
        () -> {
          int number = discoveries.incrementAndGet();
          Strip strip = Strip.of(number % 7 + 1, 14, 15);
          warehouse.get().routes().replace(LongitudeRoutes.routes(number, List.of(strip)));
          return number;
        });
    crowd.await();

    assertThat(warehouse.get().routes().list(null)).hasSize(1);
    warehouse.assertTruths();
  }

  @Test
  void keepsOneAreaOfAName() throws Exception {
    Crowd crowd = new Crowd();
    for (int i = 0; i < LOADERS; i++) {
      int saver = i;
      crowd.task(() -> save(saver));
    }
    crowd.await();

    assertThat(warehouse.get().areas().list())
        .extracting(SavedArea::name)
        .containsExactly("area 0", "area 1", "area 2");
  }

  private boolean save(int saver) {
    for (int i = 0; i < 12; i++) {
      warehouse.get().areas().save("area " + i % 3, "bbox", "1,2,3," + saver);
    }
    return true;
  }
}
