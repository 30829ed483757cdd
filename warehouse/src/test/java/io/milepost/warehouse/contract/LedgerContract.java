package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Load;
import io.milepost.model.LoadCounts;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.RetryableException;
import io.milepost.model.SourceSummary;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.Ledger.SourceShape;
import io.milepost.warehouse.LoadPage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How loads begin and end in the ledger. */
public abstract class LedgerContract extends WarehouseContract {
  private final TripRows source =
      new TripRows("a.csv", List.of(TripRow.numbered(1))).withBadLines(3);

  protected LedgerContract(Engine engine) {
    super(engine);
  }

  private Ledger ledger() {
    return warehouse.get().ledger();
  }

  @Test
  void numbersLoadsFromOneWithoutReuse() {
    assertThat(ledger().begin("trips", "a.csv", null)).isEqualTo(1);
    ledger().endFailed(1, "no");
    warehouse.undo(warehouse.load(TripRow.numbered(1)));
    warehouse.reopen();

    assertThat(ledger().begin("trips", "a.csv", null)).isEqualTo(3);
    assertThat(ledger().list()).extracting(Load::loadId).containsExactly(1L, 2L, 3L);
  }

  @Test
  void listsPagesOfTheLatest() {
    ledger().begin("trips", "a.csv", null);
    ledger().begin("bikes", "b.csv", null);
    ledger().queue("trips", "c.csv");
    ledger().queue("bikes", "d.csv");

    assertPage(new LoadPage(null, null, Long.MAX_VALUE, 3), 4, 3, 2);
    assertPage(new LoadPage(null, null, 2, 3), 1);
    assertPage(new LoadPage("trips", null, Long.MAX_VALUE, 3), 3, 1);
    assertPage(new LoadPage("bikes", LoadState.QUEUED, Long.MAX_VALUE, 3), 4);
    assertPage(LoadPage.all(LoadState.RUNNING), 2, 1);
    assertPage(LoadPage.all(LoadState.UNDONE));
  }

  private void assertPage(LoadPage page, Integer... loadIds) {
    assertThat(ledger().list(page))
        .extracting(load -> Math.toIntExact(load.loadId()))
        .containsExactly(loadIds);
  }

  @Test
  void tellsARunningLoad() {
    long first = ledger().begin("bikes", "š 'quoted'.csv", null);
    long retry = ledger().begin("trips", "-", first);

    assertThat(ledger().find(first))
        .contains(
            new Load(
                first,
                "bikes",
                "š 'quoted'.csv",
                LoadState.RUNNING,
                null,
                LoadCounts.NONE,
                null,
                Instant.parse("2026-01-01T00:00:01Z"),
                null,
                null,
                null,
                null));
    assertThat(ledger().find(retry)).get().extracting(Load::retryOf).isEqualTo(first);
    assertThat(ledger().find(99)).isEmpty();
    assertThat(ledger().findShape(first)).isEmpty();
  }

  @Test
  void endsALoadOnce() {
    long loadId = warehouse.load(source, false);

    assertThatThrownBy(() -> ledger().endFailed(loadId, "late"))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("has ended otherwise, so it cannot end as failed");
    assertThat(ledger().find(loadId).orElseThrow().state()).isEqualTo(LoadState.COMMITTED);
  }

  @Test
  void findsCommittedContentOfTheSameDataset() {
    long loadId = warehouse.load(source, false);
    String hash = source.summary().contentHash();

    assertThat(ledger().findCommitted("trips", hash))
        .get()
        .extracting(Load::loadId)
        .isEqualTo(loadId);
    assertThat(ledger().findCommitted("bikes", hash)).isEmpty();
    assertThat(ledger().findCommitted("trips", "other")).isEmpty();
    assertThat(ledger().findShape(loadId))
        .contains(new SourceShape(List.of("region", "origin_coord", "datetime"), ';'));
  }

  @Test
  void findsTheLastLoadInAState() {
    Set<LoadState> committed = Set.of(LoadState.COMMITTED);
    assertThat(ledger().findLast("trips", committed, "again:")).isEmpty();

    long first = warehouse.load(source, false);
    ledger().endFailed(ledger().begin("trips", "b.csv", null), "broken");
    ledger().endRefused(ledger().begin("trips", "c.csv", first), source.summary(), "mended");
    ledger().endRefused(ledger().begin("trips", "again:d.csv", null), source.summary(), "bad");
    ledger().endRefused(ledger().begin("bikes", "e.csv", null), source.summary(), "bad");

    assertThat(ledger().findLast("trips", committed, "again:")).map(Load::loadId).contains(first);
    Set<LoadState> refused = Set.of(LoadState.REFUSED);
    assertThat(ledger().findLast("trips", refused, "again:")).isEmpty();
    assertThat(ledger().findLast("trips", refused, "other:"))
        .map(Load::source)
        .contains("again:d.csv");
    Set<LoadState> either = Set.of(LoadState.COMMITTED, LoadState.FAILED);
    assertThat(ledger().findLast("trips", either, "again:")).map(Load::source).contains("b.csv");
  }

  @Test
  void noDelimiterIsNotedOfASourceWithoutFields() {
    long loadId = ledger().begin("trips", "a.json", null);
    SourceSummary of = source.summary();
    SourceSummary json =
        new SourceSummary(
            of.contentHash(), of.bytes(), of.rowsRead(), List.of(), null, of.rejections());

    ledger().endRefused(loadId, json, "bad");

    assertThat(ledger().findShape(loadId)).contains(new SourceShape(List.of(), null));
  }

  @Test
  void recoversLoadsOfADeadProcess() {
    long done = warehouse.load(source, false);
    long dead = ledger().begin("trips", "b.csv", null);
    ledger().stepStarted(dead, "decode");
    warehouse.reopen();

    List<Load> recovered = ledger().recover();

    assertThat(recovered).extracting(Load::loadId).containsExactly(dead);
    assertThat(recovered.get(0).state()).isEqualTo(LoadState.FAILED);
    assertThat(recovered.get(0).error()).startsWith("interrupted");
    assertThat(recovered.get(0).finishedAt()).isNotNull();
    assertThat(ledger().steps(dead)).extracting(LoadStep::finishedAt).containsOnlyNulls();
    assertThat(ledger().find(done).orElseThrow().state()).isEqualTo(LoadState.COMMITTED);
    assertThat(ledger().recover()).isEmpty();
  }
}
