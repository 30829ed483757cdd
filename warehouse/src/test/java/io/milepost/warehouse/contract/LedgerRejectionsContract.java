package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.Rejection;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.Ledger.StoredRejection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that loads did not take, as the ledger keeps them. */
public abstract class LedgerRejectionsContract extends WarehouseContract {
  private final TripRows source =
      new TripRows("a.csv", List.of(TripRow.numbered(1))).withBadLines(3);

  protected LedgerRejectionsContract(Engine engine) {
    super(engine);
  }

  private Ledger ledger() {
    return warehouse.get().ledger();
  }

  @Test
  void endsLoadsAsRefusedAndKeepsTheirRejections() {
    long loadId = ledger().begin("trips", "a.csv", null);

    ledger().endRefused(loadId, source.summary(), "3 of 4 rows were rejected");

    Load load = ledger().find(loadId).orElseThrow();
    assertThat(load.state()).isEqualTo(LoadState.REFUSED);
    assertThat(load.error()).isEqualTo("3 of 4 rows were rejected");
    assertThat(load.counts()).isEqualTo(new LoadCounts(4, 0, 0, 3, 400));
    assertThat(rejections(loadId))
        .extracting(stored -> stored.rejection().line())
        .containsExactly(3L, 4L, 5L);
    assertThat(ledger().findCommitted("trips", source.summary().contentHash())).isEmpty();
  }

  @Test
  void endsLoadsAsAlreadyLoaded() {
    long earlier = warehouse.load(source, false);
    long loadId = ledger().begin("trips", "copy.csv", null);

    ledger().endAlreadyLoaded(loadId, source.summary(), earlier);

    Load load = ledger().find(loadId).orElseThrow();
    assertThat(load.state()).isEqualTo(LoadState.ALREADY_LOADED);
    assertThat(load.sameContentAs()).isEqualTo(earlier);
    assertThat(load.finishedAt()).isNotNull();
    assertThat(rejections(loadId)).isEmpty();
  }

  @Test
  void keepsRejectionsInOrderAndWhoMendedThem() {
    TripRows bad = new TripRows("b.csv", List.of()).withBadLines(3_000);
    long loadId = warehouse.load(bad, false);
    long mending = warehouse.load(TripRow.numbered(7));

    ledger().markMended(loadId, new long[] {2, 3_001, 77, 999_999}, mending);
    ledger().markMended(loadId, new long[0], mending);

    List<StoredRejection> stored = rejections(loadId);
    List<Rejection> expected = new ArrayList<>();
    bad.summary().rejections().forEach(expected::add);
    assertThat(stored).extracting(StoredRejection::rejection).isEqualTo(expected);
    assertThat(stored)
        .filteredOn(rejection -> rejection.mendedBy() != null)
        .allMatch(rejection -> rejection.mendedBy() == mending)
        .extracting(rejection -> rejection.rejection().line())
        .containsExactly(2L, 77L, 3_001L);
  }

  @Test
  void marksNothingThatALoadMendedWhichWasTakenBackSince() {
    long loadId = warehouse.load(source, false);
    long mending = warehouse.load(TripRow.numbered(7));
    warehouse.undo(mending);

    ledger().markMended(loadId, new long[] {3}, mending);

    assertThat(rejections(loadId)).hasSize(3).allMatch(stored -> stored.mendedBy() == null);
  }

  private List<StoredRejection> rejections(long loadId) {
    List<StoredRejection> stored = new ArrayList<>();
    ledger().rejections(loadId, stored::add);
    return stored;
  }
}
