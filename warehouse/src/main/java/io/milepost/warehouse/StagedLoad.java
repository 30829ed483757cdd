package io.milepost.warehouse;

import io.milepost.model.Coverage;
import io.milepost.model.LoadCounts;
import io.milepost.model.SourceSummary;
import java.util.Optional;

/** The rows of one source, read and held outside the warehouse until they are committed. */
public interface StagedLoad extends AutoCloseable {

  SourceSummary summary();

  /** What {@link #commit} would do, changing nothing in the warehouse; called instead of it. */
  Preview preview(boolean allowDuplicates);

  /**
   * Makes the load visible in one transaction: rows, dimensions, marts, rejections and the ledger's
   * outcome, or nothing. Reports its steps to the ledger as they start and end.
   *
   * @param loadId of a load that the ledger has begun
   * @return the counts as they are now in the ledger
   */
  LoadCounts commit(long loadId, boolean allowDuplicates);

  /** Gives memory and spill files back; safe to call twice. */
  @Override
  void close();

  /**
   * What a commit would do.
   *
   * @param covered days of the rows that would be loaded; empty when there would be none
   */
  record Preview(LoadCounts counts, Optional<Coverage> covered) {}
}
