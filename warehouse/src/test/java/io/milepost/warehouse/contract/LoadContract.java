package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.Coverage;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.warehouse.StagedLoad;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Staging, previewing and committing loads. */
public abstract class LoadContract extends WarehouseContract {
  private static final TripRow A = TripRow.numbered(1);
  private static final TripRow B = TripRow.numbered(2);
  private static final TripRow C = TripRow.numbered(3);

  protected LoadContract(Engine engine) {
    super(engine);
  }

  @Test
  void showsNothingBeforeTheCommitAndAllAfterIt() {
    long loadId = warehouse.get().ledger().begin("trips", "trips.csv", null);
    try (StagedLoad staged = warehouse.get().stage(new TripRows("trips.csv", List.of(A, B)))) {
      assertThat(staged.summary().rowsRead()).isEqualTo(2);
      assertThat(warehouse.number("SELECT count(*) FROM trips")).isZero();
      assertThat(warehouse.get().regions()).isEmpty();

      staged.commit(loadId, false);

      assertThat(warehouse.number("SELECT count(*) FROM trips")).isEqualTo(2);
      assertThat(warehouse.get().regions()).containsExactly("Prague");
    }
    warehouse.assertTruths();
  }

  @Test
  void keepsEveryValueAsItCame() {
    warehouse.load(
        A.between(-180, -90, 180, 90).at("1969-12-31T23:59:59.999999"),
        A.between(0.1 + 0.2, Double.MIN_VALUE, -1e-300, 14.4973794438195).in("Žižkov 'x' \"y\""));

    assertThat(
            warehouse.rows(
                """
                SELECT region, started_at, origin_lon, origin_lat, destination_lon, destination_lat,
                  route_id FROM trips ORDER BY origin_lon
                """))
        .containsExactly(
            Arrays.asList(
                "Prague",
                LocalDateTime.parse("1969-12-31T23:59:59.999999"),
                -180.0,
                -90.0,
                180.0,
                90.0,
                null),
            Arrays.asList(
                "Žižkov 'x' \"y\"",
                A.startedAt(),
                0.1 + 0.2,
                Double.MIN_VALUE,
                -1e-300,
                14.4973794438195,
                null));
  }

  @Test
  void takesManyRows() {
    List<TripRow> trips =
        IntStream.range(0, 20_000)
            .mapToObj(i -> TripRow.numbered(i).in("Region " + i % 700).from("Source " + i % 30))
            .toList();

    long loadId = warehouse.load(trips, false);

    assertThat(warehouse.stored(loadId)).isEqualTo(20_000);
    assertThat(warehouse.get().regions()).hasSize(700);
    assertThat(warehouse.get().datasources()).hasSize(30);
  }

  @Test
  void takesAnEmptySource() {
    assertThat(warehouse.counts(warehouse.load())).isEqualTo(new LoadCounts(0, 0, 0, 0, 0));
    assertThat(warehouse.get().findCoverage()).isEmpty();
  }

  @Test
  void countsARepeatInOneSourceAsADuplicate() {
    long loadId = warehouse.load(A, B, A, A);

    assertThat(warehouse.counts(loadId)).isEqualTo(new LoadCounts(4, 2, 2, 0, 400));
  }

  @Test
  void doesNotStoreWhatAnotherLoadBrought() {
    long first = warehouse.load(A, B);
    long second = warehouse.load(B, C);

    assertThat(warehouse.counts(second)).isEqualTo(new LoadCounts(2, 1, 1, 0, 200));
    assertThat(warehouse.stored(first)).isEqualTo(2);
    assertThat(warehouse.stored(second)).isEqualTo(1);
  }

  @Test
  void comparesEveryColumnOfATrip() {
    warehouse.load(A);

    long other =
        warehouse.load(
            A.in("Turin"),
            A.from("baba_car"),
            A.at("2018-05-28T09:03:40.000001"),
            A.between(14.500000000000002, 50.001, 14.4, 50.1),
            A.between(14.5, 50.001, 14.4, 50.1));

    assertThat(warehouse.counts(other)).isEqualTo(new LoadCounts(5, 4, 1, 0, 500));
  }

  @Test
  void takesMinusZeroAsZero() {
    warehouse.load(A.between(0.0, -0.0, 1, 1));

    assertThat(warehouse.counts(warehouse.load(A.between(-0.0, 0.0, 1, 1))).rowsLoaded()).isZero();
    assertThat(
            warehouse
                .counts(warehouse.load(A.between(2, 2, -0.0, 0.0), A.between(2, 2, 0.0, -0.0)))
                .rowsLoaded())
        .isEqualTo(1);
  }

  @Test
  void comparesExtraColumnsWhenTheyAreKept() {
    warehouse.load(A);
    long loadId = warehouse.load(A.with("{\"bike\":1}"), A.with("{\"bike\":2}"));
    long again = warehouse.load(A.with("{\"bike\":2}"), A.with("{\"bike\":3}"));

    assertThat(warehouse.counts(loadId).rowsLoaded()).isEqualTo(2);
    assertThat(warehouse.counts(again)).isEqualTo(new LoadCounts(2, 1, 1, 0, 200));
    assertThat(warehouse.rows("SELECT DISTINCT extra FROM trip ORDER BY extra NULLS FIRST"))
        .extracting(row -> row.get(0))
        .containsExactly(null, "{\"bike\":1}", "{\"bike\":2}", "{\"bike\":3}");
  }

  @Test
  void storesDuplicatesWhenAllowed() {
    warehouse.load(A);
    long loadId = warehouse.load(List.of(A, A, B), true);

    assertThat(warehouse.counts(loadId)).isEqualTo(new LoadCounts(3, 3, 0, 0, 300));
  }

  @Test
  void previewsWithoutAChange() {
    warehouse.load(A);
    List<List<Object>> before = warehouse.rows("SELECT * FROM load");
    TripRow late = B.in("Turin").at("2019-01-01T00:00:00");
    try (StagedLoad staged =
        warehouse.get().stage(new TripRows("b.csv", List.of(A, late, late)).withBadLines(2))) {

      StagedLoad.Preview preview = staged.preview(false);

      assertThat(preview.counts()).isEqualTo(new LoadCounts(5, 1, 2, 2, 500));
      LocalDate newYear = LocalDate.of(2019, 1, 1);
      assertThat(preview.covered()).contains(new Coverage(newYear, newYear));
    }
    assertThat(warehouse.rows("SELECT * FROM load")).isEqualTo(before);
    assertThat(warehouse.number("SELECT count(*) FROM dim_region")).isEqualTo(1);
    assertThat(warehouse.number("SELECT count(*) FROM reject")).isZero();
    assertThat(warehouse.get().regions()).containsExactly("Prague");
    warehouse.assertTruths();
  }

  @Test
  void previewsWhatAnAllowingCommitWouldDo() {
    warehouse.load(A);
    try (StagedLoad staged = warehouse.get().stage(new TripRows("b.csv", List.of(A, A)))) {
      assertThat(staged.preview(true).counts()).isEqualTo(new LoadCounts(2, 2, 0, 0, 200));
    }
  }

  @Test
  void keepsNothingOfALoadThatFailsMidway() {
    warehouse.load(A);
    long loadId = warehouse.get().ledger().begin("trips", "bad.csv", null);
    TripRows source = new TripRows("bad.csv", List.of(B.in("Turin"))).withUnreadableBadLines(3);
    try (StagedLoad staged = warehouse.get().stage(source)) {
      assertThatThrownBy(() -> staged.commit(loadId, false)).hasMessage("The disk is gone");
    }

    warehouse.get().ledger().endFailed(loadId, "The disk is gone");

    assertThat(warehouse.get().regions()).containsExactly("Prague");
    assertThat(warehouse.number("SELECT count(*) FROM dim_region")).isEqualTo(1);
    assertThat(warehouse.counts(warehouse.load(A, B.in("Turin"))).rowsLoaded()).isEqualTo(1);
  }

  @Test
  void tellsTheLedgerItsStepsAndOutcome() {
    long loadId = warehouse.load(new TripRows("a.csv", List.of(A, B)).withBadLines(1), false);

    assertThat(warehouse.get().ledger().find(loadId))
        .hasValueSatisfying(
            load -> {
              assertThat(load.state()).isEqualTo(LoadState.COMMITTED);
              assertThat(load.finishedAt()).isAfter(load.startedAt());
              assertThat(load.contentHash()).hasSize(64);
            });
    assertThat(warehouse.get().ledger().steps(loadId))
        .extracting(LoadStep::step, LoadStep::rows)
        .containsExactly(tuple("store", 2L), tuple("commit", 2L));
    assertThat(warehouse.get().ledger().steps(loadId)).allMatch(step -> step.finishedAt() != null);
  }

  @Test
  void keepsAllWhenReopened() {
    warehouse.load(A, B);
    warehouse.load(List.of(A, C), false);

    warehouse.reopen();

    warehouse.assertTruths();
    assertThat(warehouse.number("SELECT count(*) FROM trips")).isEqualTo(3);
    assertThat(warehouse.load(C)).isEqualTo(3);
  }
}
