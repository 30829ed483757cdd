package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Load;
import io.milepost.model.LoadState;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Loads that wait for their turn. */
public abstract class QueueContract extends WarehouseContract {
  private final TripRows source = new TripRows("a.csv", List.of(TripRow.numbered(1)));

  protected QueueContract(Engine engine) {
    super(engine);
  }

  private Ledger ledger() {
    return warehouse.get().ledger();
  }

  private LoadState state(long loadId) {
    return ledger().find(loadId).orElseThrow().state();
  }

  @Test
  void takesAQueuedLoadOnce() {
    long loadId = ledger().queue("trips", "a.csv");
    Load queued = ledger().find(loadId).orElseThrow();
    assertThat(queued.state()).isEqualTo(LoadState.QUEUED);
    assertThat(queued.queuedAt()).isEqualTo(queued.startedAt());

    assertThat(ledger().take(loadId)).isTrue();
    assertThat(ledger().take(loadId)).isFalse();
    assertThat(state(loadId)).isEqualTo(LoadState.RUNNING);
    assertThat(ledger().find(loadId).orElseThrow().startedAt()).isAfter(queued.startedAt());
    assertThat(ledger().take(99)).isFalse();
  }

  @Test
  void goesOnWithQueuedLoadsOfADeadProcess() {
    long waiting = ledger().queue("trips", "a.csv");
    long running = ledger().queue("trips", "b.csv");
    ledger().take(running);
    ledger().stepStarted(running, "decode");
    warehouse.reopen();

    assertThat(ledger().recover()).extracting(Load::loadId).containsExactly(running);
    assertThat(state(running)).isEqualTo(LoadState.QUEUED);
    assertThat(state(waiting)).isEqualTo(LoadState.QUEUED);
    assertThat(ledger().take(running)).isTrue();
    assertThat(ledger().steps(running)).isEmpty();
  }

  @Test
  void queuesAgainWhatBroughtNothing() {
    long refused = ledger().queue("trips", "a.csv");
    ledger().take(refused);
    ledger().endRefused(refused, source.withBadLines(2).summary(), "too many");
    long began = ledger().begin("trips", "b.csv", null);
    ledger().endFailed(began, "no");

    assertThat(ledger().requeue(refused)).isTrue();
    assertThat(ledger().find(refused).orElseThrow().error()).isNull();
    assertThat(ledger().requeue(refused)).isFalse();
    assertThat(ledger().requeue(began)).as("never queued").isFalse();
    ledger().take(refused);
    ledger().rejections(refused, rejection -> Assertions.fail("of the attempt before"));
    commit(refused);
    assertThat(ledger().requeue(refused)).isFalse();
  }

  @Test
  void cancelsWhatHasNotCommitted() {
    long waiting = ledger().queue("trips", "a.csv");
    long running = ledger().begin("trips", "b.csv", null);
    long committed = warehouse.load(source, false);

    assertThat(ledger().cancel(waiting)).isTrue();
    assertThat(ledger().cancel(running)).isTrue();
    assertThat(ledger().cancel(committed)).isFalse();
    assertThat(ledger().take(waiting)).isFalse();
    assertThat(state(running)).isEqualTo(LoadState.CANCELLED);
    assertThat(state(committed)).isEqualTo(LoadState.COMMITTED);
  }

  @Test
  void keepsACancelledLoadFromCommitting() {
    long loadId = ledger().begin("trips", "a.csv", null);
    try (StagedLoad staged = warehouse.get().stage(source)) {
      ledger().cancel(loadId);
      Assertions.assertThatThrownBy(() -> staged.commit(loadId, false))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(warehouse.stored(loadId)).isZero();
    assertThat(state(loadId)).isEqualTo(LoadState.CANCELLED);
  }

  private void commit(long loadId) {
    try (StagedLoad staged = warehouse.get().stage(source)) {
      staged.commit(loadId, false);
    }
    warehouse.assertTruths();
  }
}
