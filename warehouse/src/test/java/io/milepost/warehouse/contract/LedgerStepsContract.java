package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.milepost.model.LoadStep;
import io.milepost.warehouse.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of loads, as the ledger tells them. */
public abstract class LedgerStepsContract extends WarehouseContract {
  protected LedgerStepsContract(Engine engine) {
    super(engine);
  }

  private Ledger ledger() {
    return warehouse.get().ledger();
  }

  @Test
  void tellsOfStepsThatFinish() {
    List<LoadStep> told = new ArrayList<>();
    ledger().onStepFinished(told::add);
    long loadId = warehouse.load(TripRow.numbered(1));

    assertThat(told).isNotEmpty().isEqualTo(ledger().steps(loadId));
  }

  @Test
  void recordsStepsAsTheyStartAndEnd() {
    long loadId = ledger().begin("trips", "a.csv", null);
    ledger().stepStarted(loadId, "decode");
    ledger().stepFinished(loadId, "decode", 7);
    ledger().stepStarted(loadId, "store");

    assertThat(ledger().steps(loadId))
        .containsExactly(
            new LoadStep(
                loadId,
                "decode",
                Instant.parse("2026-01-01T00:00:02Z"),
                Instant.parse("2026-01-01T00:00:03Z"),
                7),
            new LoadStep(loadId, "store", Instant.parse("2026-01-01T00:00:04Z"), null, 0));
    assertThat(ledger().steps(99)).isEmpty();
  }

  @Test
  void keepsStepsThatWereReadWhileTheyWentOn() {
    long loadId = ledger().begin("trips", "a.csv", null);
    ledger().stepStarted(loadId, "decode");
    assertThat(ledger().steps(loadId)).extracting(LoadStep::finishedAt).containsOnlyNulls();
    ledger().stepFinished(loadId, "decode", 7);
    ledger().stepStarted(loadId, "store");
    ledger().stepFinished(loadId, "none", 7);
    warehouse.reopen();

    assertThat(ledger().steps(loadId))
        .extracting(LoadStep::step, LoadStep::rows)
        .containsExactly(tuple("decode", 7L), tuple("store", 0L));
    assertThat(ledger().steps(loadId).get(0).finishedAt()).isNotNull();
    assertThat(ledger().steps(loadId).get(1).finishedAt()).isNull();
  }

  @Test
  void forgetsTheStepsOfAnEarlierAttempt() {
    long loadId = ledger().queue("trips", "a.csv");
    ledger().take(loadId);
    ledger().stepStarted(loadId, "decode");
    ledger().putBack(loadId);
    ledger().take(loadId);
    ledger().stepStarted(loadId, "decode");
    ledger().stepFinished(loadId, "decode", 7);

    assertThat(ledger().steps(loadId)).extracting(LoadStep::rows).containsExactly(7L);
  }
}
