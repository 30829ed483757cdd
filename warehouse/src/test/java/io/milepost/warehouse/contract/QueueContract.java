package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.Check;
import io.milepost.model.Check.About;
import io.milepost.model.Check.Severity;
import io.milepost.model.ChecksFailedException;
import io.milepost.model.Load;
import io.milepost.model.LoadMode;
import io.milepost.model.LoadState;
import io.milepost.model.LoadStep;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.StagedLoad;
import java.util.ArrayList;
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
  void keepsTheStepsOfALoadThatIsNotTakenAgain() {
    long loadId = ledger().queue("trips", "a.csv");
    ledger().take(loadId);
    ledger().stepStarted(loadId, "land");
    ledger().stepFinished(loadId, "land", 3);
    ledger().stepStarted(loadId, "decode");

    assertThat(ledger().take(loadId)).isFalse();
    assertThat(ledger().steps(loadId)).extracting(LoadStep::step).containsExactly("land", "decode");
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
    assertThat(ledger().requeue(refused)).as("running").isFalse();
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
      requireCancelled(loadId, staged);
    }
  }

  @Test
  void keepsALoadThatIsCancelledWhileItIsStoredFromCommitting() {
    long loadId = ledger().begin("trips", "a.csv", null);
    List<Boolean> cancelled = new ArrayList<>();
    ledger().onStepFinished(step -> cancelled.add(ledger().cancel(loadId)));
    try (StagedLoad staged = warehouse.get().stage(source)) {
      requireCancelled(loadId, staged);
    }
    assertThat(cancelled).containsExactly(true);
  }

  private void requireCancelled(long loadId, StagedLoad staged) {
    assertThatThrownBy(() -> staged.commit(loadId, false))
        .isInstanceOf(RetryableException.class)
        .hasMessageStartingWith("Load %d was cancelled".formatted(loadId));
    assertThat(warehouse.stored(loadId)).isZero();
    assertThat(state(loadId)).isEqualTo(LoadState.CANCELLED);
    warehouse.assertTruths();
  }

  @Test
  void commitsOneOfTwoAttempts() {
    long loadId = ledger().queue("trips", "a.csv");
    ledger().take(loadId);
    TripRows read = new TripRows("a.csv", List.of(TripRow.numbered(1)));
    try (StagedLoad old = warehouse.get().stage(read)) {
      ledger().cancel(loadId);
      ledger().requeue(loadId);
      assertThatThrownBy(() -> old.commit(loadId, false)).isInstanceOf(RetryableException.class);
      ledger().take(loadId);
      commit(loadId);
      assertThatThrownBy(() -> old.commit(loadId, false)).isInstanceOf(RetryableException.class);
    }
    assertThat(warehouse.stored(loadId)).isEqualTo(1);
    assertThat(state(loadId)).isEqualTo(LoadState.COMMITTED);
    warehouse.assertTruths();
  }

  @Test
  void forgetsHowTheChecksOfAnEarlierAttemptCameOut() {
    Check check = new Check.RowCount(new About("two", "seen", Severity.FAIL), 2L, null);
    TableDataset dataset =
        SampleDatasets.with(SampleDatasets.events(LoadMode.APPEND, TableContract.SEEN), check);
    long loadId = ledger().queue("events", "a.csv");
    ledger().take(loadId);
    TableRows few = TableRows.of(dataset).row("a", 1L);
    assertThatThrownBy(() -> commit(loadId, few)).isInstanceOf(ChecksFailedException.class);
    ledger().endRefused(loadId, few.summary(), "too few");
    assertThat(warehouse.get().tables().checks(loadId)).hasSize(1);

    ledger().requeue(loadId);
    ledger().take(loadId);
    assertThat(warehouse.get().tables().checks(loadId)).isEmpty();
    commit(loadId, TableRows.of(dataset).row("a", 1L).row("b", 2L));
    assertThat(warehouse.get().tables().checks(loadId)).hasSize(1).allMatch(CheckResult::passed);
  }

  private void commit(long loadId, TableRows rows) {
    try (StagedLoad staged = warehouse.get().tables().stage(rows.dataset(), rows)) {
      staged.commit(loadId, false);
    }
  }

  private void commit(long loadId) {
    try (StagedLoad staged = warehouse.get().stage(source)) {
      staged.commit(loadId, false);
    }
    warehouse.assertTruths();
  }
}
