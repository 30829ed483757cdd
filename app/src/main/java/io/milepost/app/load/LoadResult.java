package io.milepost.app.load;

import io.milepost.model.Load;
import io.milepost.model.LoadStep;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.Warehouse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a load ended, or how it stands.
 *
 * @param load as the ledger tells it
 * @param steps in the order they started
 * @param checks how the checks of its dataset came out, in the order of the declaration
 */
public record LoadResult(
    Load load, List<LoadStep> steps, List<CheckResult> checks, RejectedByCode rejected) {

  /** What the ledger says of a load and its steps. */
  public static LoadResult of(Ledger ledger, Load load, RejectedByCode rejected) {
    return new LoadResult(load, ledger.steps(load.loadId()), List.of(), rejected);
  }

  /** What the warehouse says of a load, its steps and its checks. */
  public static LoadResult of(Warehouse warehouse, Load load, RejectedByCode rejected) {
    List<LoadStep> steps = warehouse.ledger().steps(load.loadId());
    return new LoadResult(load, steps, warehouse.tables().checks(load.loadId()), rejected);
  }

  /** From start to end, to the millisecond; null while the load runs. */
  public static @Nullable Double seconds(Load load) {
    return load.finishedAt() == null
        ? null
        : Duration.between(load.startedAt(), load.finishedAt()).toMillis() / 1e3;
  }
}
