package io.milepost.warehouse;

import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import java.util.List;

/**
 * The tables of datasets that declare their own, beside the star schema. Each has {@code load_id}
 * before the columns of its fields.
 */
public interface TableStore {

  /**
   * The dataset as its tables are now: with the columns that earlier loads added, and with the
   * types that they widened, as far as the declaration does not say otherwise.
   */
  TableDataset evolved(TableDataset dataset);

  /**
   * Reads {@code source} to its end and holds its rows where nobody sees them, in bounded memory.
   * The commit makes tables, columns and views that are missing, judges the dataset's checks, and
   * fails with {@link io.milepost.model.ChecksFailedException} when one that must be met is not;
   * the results of all checks are kept either way. Begin the load in the ledger before.
   *
   * @param declared what the user wrote; the source's own dataset differs from it by what {@link
   *     #evolved} and the source's drift have added and widened, which the commit remembers
   * @throws io.milepost.model.DataException when the source is wrong as a whole
   */
  StagedLoad stage(TableDataset declared, TableSource source);

  /**
   * As {@link #stage}, but the commit makes the tables anew: they hold just what the source holds,
   * with the columns that it has. Of rows with the same key that one counts that would be there if
   * the rows had come one by one: the first when the dataset appends, else the last.
   */
  StagedLoad stageAnew(TableDataset declared, TableSource source);

  /** How the checks of a load came out, in the order of the declaration. */
  List<CheckResult> checks(long loadId);
}
