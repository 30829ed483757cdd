package io.milepost.app.prove;

import io.milepost.app.prove.measure.Machine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run found.
 *
 * @param day on which it ran, UTC
 * @param seed of the generator
 * @param loads one a size, the largest last; never empty
 * @param asks at the largest size
 */
public record Proof(
    LocalDate day,
    Machine machine,
    long seed,
    List<LoadFigures> loads,
    List<AskFigures> asks,
    Verdict verdict) {

  public LoadFigures largest() {
    return loads.get(loads.size() - 1);
  }

  /** The 95th percentile of the slowest question, in milliseconds. */
  public double slowestP95Millis() {
    return asks.stream().mapToDouble(AskFigures::p95Millis).max().orElse(0);
  }

  /** The time at the largest size ÷ the time at a tenth of it, when that was loaded. */
  public Optional<Double> growthOverTenfold() {
    return loads.stream()
        .filter(load -> load.rows() * 10 == largest().rows())
        .findFirst()
        .map(tenth -> largest().seconds() / tenth.seconds());
  }

  /** How fast, in one sentence. */
  public String headline() {
    return "%s trips loaded in %s (%s rows/s), peak memory %s; answers in %s or less (p95)."
        .formatted(
            Amounts.grouped(largest().rows()),
            Amounts.seconds(largest().seconds()),
            Amounts.rows(largest().rowsPerSecond()),
            largest().peakMemory(),
            Amounts.millis(slowestP95Millis()));
  }
}
