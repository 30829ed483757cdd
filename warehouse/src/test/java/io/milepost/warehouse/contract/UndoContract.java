package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.UsageException;
import io.milepost.warehouse.OptimizedIndex;
import io.milepost.warehouse.UndoneLoad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking loads back. */
public abstract class UndoContract extends WarehouseContract {
  private static final TripRow A = TripRow.numbered(1);
  private static final TripRow B = TripRow.numbered(2);
  private static final TripRow C = TripRow.numbered(3);

  protected UndoContract(Engine engine) {
    super(engine);
  }

  @Test
  void removesTripsAndMartsOfTheLoad() {
    long first = warehouse.load(A, B);
    long second = warehouse.load(C.in("Turin").from("baba_car"));

    assertThat(warehouse.get().undo(second)).isEqualTo(new UndoneLoad(second, 1, 0, 0));

    warehouse.assertTruths();
    assertThat(warehouse.stored(first)).isEqualTo(2);
    assertThat(warehouse.get().regions()).containsExactly("Prague");
    assertThat(warehouse.get().datasources()).containsExactly("funny_car");
    assertThat(warehouse.get().ledger().find(second))
        .hasValueSatisfying(
            load -> {
              assertThat(load.state()).isEqualTo(LoadState.UNDONE);
              assertThat(load.counts().rowsLoaded()).isEqualTo(1);
            });
  }

  @Test
  void letsTheSameContentBeLoadedAgain() {
    TripRows source = new TripRows("a.csv", List.of(A, B));
    String hash = source.summary().contentHash();
    long first = warehouse.load(source, false);
    assertThat(warehouse.get().ledger().findCommitted("trips", hash)).isPresent();

    warehouse.undo(first);

    assertThat(warehouse.get().ledger().findCommitted("trips", hash)).isEmpty();
    assertThat(warehouse.counts(warehouse.load(A, B)).rowsLoaded()).isEqualTo(2);
  }

  @Test
  void handsTripsToTheLoadThatBroughtThemToo() {
    long first = warehouse.load(A, B);
    long second = warehouse.load(B, B, C);
    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(3, 1, 2, 0, 300));

    assertThat(warehouse.get().undo(first)).isEqualTo(new UndoneLoad(first, 1, 1, 0));

    warehouse.assertTruths();
    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(3, 2, 1, 0, 300));
    assertThat(warehouse.stored(second)).isEqualTo(2);
    assertThat(warehouse.number("SELECT count(*) FROM trip_duplicate")).isZero();
  }

  @Test
  void handsTripsDownAChainInOrder() {
    long first = warehouse.load(A);
    long second = warehouse.load(A, B);
    long third = warehouse.load(A, B, C);

    assertThat(warehouse.undo(first)).isEqualTo(1);
    assertThat(warehouse.stored(second)).isEqualTo(2);
    assertThat(warehouse.stored(third)).isEqualTo(1);

    assertThat(warehouse.undo(second)).isEqualTo(2);
    assertThat(warehouse.stored(third)).isEqualTo(3);

    assertThat(warehouse.undo(third)).isZero();
    assertThat(warehouse.number("SELECT count(*) FROM trips")).isZero();
  }

  @Test
  void forgetsTheDuplicatesOfTheLoadTakenBack() {
    long first = warehouse.load(A);
    long second = warehouse.load(A, B);

    warehouse.undo(second);

    assertThat(warehouse.undo(first)).isZero();
    assertThat(warehouse.number("SELECT count(*) FROM trips")).isZero();
  }

  @Test
  void leavesATripThatIsStoredASecondTime() {
    long first = warehouse.load(A);
    long second = warehouse.load(A, B);
    long third = warehouse.load(List.of(A, A), true);

    assertThat(warehouse.undo(first)).isZero();
    assertThat(warehouse.stored(second)).isEqualTo(1);
    assertThat(warehouse.stored(third)).isEqualTo(2);

    assertThat(warehouse.get().undo(third)).isEqualTo(new UndoneLoad(third, 1, 1, 0));
    warehouse.assertTruths();
    assertThat(warehouse.stored(second)).isEqualTo(2);
  }

  @Test
  void tellsTripsApartByTheirExtraColumns() {
    long first = warehouse.load(A.with("{\"bike\":1}"), A.with("{\"bike\":2}"));
    long plain = warehouse.load(A);
    long second = warehouse.load(A.with("{\"bike\":2}"), A.with("{\"bike\":3}"));
    long third = warehouse.load(A, B);

    assertThat(warehouse.undo(first)).isEqualTo(1);
    assertThat(warehouse.stored(second)).isEqualTo(2);
    assertThat(warehouse.undo(plain)).isEqualTo(1);
    assertThat(warehouse.stored(third)).isEqualTo(2);
  }

  @Test
  void takesALoadOutOfAnOptimisedWarehouse() {
    long first = warehouse.load(A, B);
    long second = warehouse.load(B, C);
    long third = warehouse.load(C.in("Turin"));
    assertThat(warehouse.get().optimize()).isEqualTo(new OptimizedIndex(3, 1));
    warehouse.assertTruths();

    assertThat(warehouse.undo(first)).isEqualTo(1);
    warehouse.reopen();
    warehouse.assertTruths();
    assertThat(warehouse.undo(second)).isZero();
    assertThat(warehouse.undo(third)).isZero();
    assertThat(warehouse.get().optimize()).isEqualTo(new OptimizedIndex(0, 0));
  }

  @Test
  void handsOverMinusZeroAsZero() {
    long first = warehouse.load(A.between(0.0, 1, -0.0, 1));
    long second = warehouse.load(A.between(-0.0, 1, 0.0, 1));

    assertThat(warehouse.undo(first)).isEqualTo(1);
    assertThat(warehouse.stored(second)).isEqualTo(1);
  }

  @Test
  void addsHandedOverTripsToHoursThatTheLoadHasAlready() {
    long first = warehouse.load(A);
    long second = warehouse.load(A, B, C.at("2018-05-28T10:00:00"));

    warehouse.undo(first);

    assertThat(
            warehouse.rows(
                "SELECT trips FROM fact_trips_hourly WHERE load_id = %d ORDER BY hour"
                    .formatted(second)))
        .extracting(row -> row.get(0))
        .containsExactly(2L, 1L);
  }

  @Test
  void handsOverManyTrips() {
    List<TripRow> trips = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      trips.add(TripRow.numbered(i).in("Region " + i % 7));
    }
    long first = warehouse.load(trips, false);
    long second = warehouse.load(trips.subList(2_500, 5_000), false);
    long third = warehouse.load(trips.subList(2_000, 4_000), false);

    assertThat(warehouse.get().undo(first)).isEqualTo(new UndoneLoad(first, 2_000, 3_000, 0));

    warehouse.assertTruths();
    assertThat(warehouse.stored(second)).isEqualTo(2_500);
    assertThat(warehouse.stored(third)).isEqualTo(500);
  }

  @Test
  void keepsTheRejectionsAndOpensThoseItMended() {
    long first = warehouse.load(new TripRows("a.csv", List.of(A)).withBadLines(2), false);
    long mending = warehouse.load(new TripRows("b.csv", List.of(B)).withBadLines(1), false);
    warehouse.get().ledger().markMended(first, new long[] {3, 4}, mending);

    warehouse.undo(mending);

    assertThat(warehouse.rows("SELECT load_id, mended_by FROM reject ORDER BY load_id, line"))
        .extracting(row -> row.get(0), row -> row.get(1))
        .containsExactly(tuple(first, null), tuple(first, null), tuple(mending, null));
  }

  @Test
  void refusesLoadsThatHaveNoTrips() {
    long undone = warehouse.load(A);
    warehouse.undo(undone);
    long running = warehouse.get().ledger().begin("trips", "b.csv", null);

    assertThatThrownBy(() -> warehouse.get().undo(99))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no load 99");
    assertThatThrownBy(() -> warehouse.get().undo(undone))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is undone");
    assertThatThrownBy(() -> warehouse.get().undo(running))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is running");
  }
}
