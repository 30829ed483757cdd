package io.milepost.app.prove;

import io.milepost.model.UsageException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What to prove, and where.
 *
 * @param rows trips at the largest size, at least {@value #FEWEST_ROWS}
 * @param rounds how often each size is loaded, at least 1
 * @param seed of the generator
 * @param directory where the large files go, in a directory of their own
 * @param keep whether the large files stay
 */
public record ProofSettings(long rows, int rounds, long seed, Path directory, boolean keep) {
  private static final long FEWEST_ROWS = 1_000;

  /** The constructor throws {@link UsageException} when there are too few rows or rounds. */
  public ProofSettings {
    if (rows < FEWEST_ROWS) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "Expected at least %,d rows to have something to ask about, found %,d.",
              FEWEST_ROWS,
              rows));
    }
    if (rounds < 1) {
      throw new UsageException("Expected at least 1 round, found %d.".formatted(rounds));
    }
  }
}
