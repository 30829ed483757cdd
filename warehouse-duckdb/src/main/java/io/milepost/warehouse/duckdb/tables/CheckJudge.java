package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Check;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.duckdb.store.UserSql;
import io.milepost.warehouse.duckdb.tables.LoadTables.Brought;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Judges the checks of a dataset on what a load's transaction has made of its tables. */
final class CheckJudge {
  private final TableDataset dataset;
  private final CountChecks counts;
  private final ValueChecks values;
  private final TableChecks tables;

  /**
   * A judge of one load.
   *
   * @param brought what the load brought to each table
   * @param anew whether it made the tables anew
   * @param now when the load ends
   */
  CheckJudge(
      DuckDBConnection connection,
      TableDataset dataset,
      long loadId,
      List<Brought> brought,
      boolean anew,
      Instant now) {
    this.dataset = dataset;
    counts = new CountChecks(new LoadTables(connection), loadId, brought, anew);
    values = new ValueChecks(connection, dataset, loadId);
    tables = new TableChecks(connection, dataset, now);
  }

  /** What a check found. */
  record Verdict(boolean passed, String sentence) {}

  /**
   * All checks, in the order of their declaration.
   *
   * @throws UsageException when one cannot be judged: its SQL or a bound is wrong
   */
  List<CheckResult> judge() throws SQLException {
    List<CheckResult> results = new ArrayList<>();
    for (Check check : dataset.checks()) {
      Check.About about = check.about();
      Verdict verdict = UserSql.run(() -> judge(check), reason -> broken(check, reason));
      results.add(
          new CheckResult(
              about.name(), about.table(), about.severity(), verdict.passed, verdict.sentence));
    }
    return results;
  }

  private UsageException broken(Check check, String reason) {
    return new UsageException(
        "Check '%s' of dataset '%s' cannot be judged; mend it and load again. %s"
            .formatted(
                check.about().name(), dataset.name(), reason.lines().findFirst().orElse("")));
  }

  private Verdict judge(Check check) throws SQLException {
    if (check instanceof Check.RowCount count) {
      return counts.rowCount(count);
    }
    if (check instanceof Check.RowChange change) {
      return counts.rowChange(change);
    }
    if (check instanceof Check.NotNull notNull) {
      return values.notNull(notNull);
    }
    if (check instanceof Check.Accepted accepted) {
      return values.accepted(accepted);
    }
    if (check instanceof Check.Range range) {
      return values.range(range);
    }
    if (check instanceof Check.Unique unique) {
      return tables.unique(unique);
    }
    if (check instanceof Check.Reference reference) {
      return tables.reference(reference);
    }
    return check instanceof Check.Freshness freshness
        ? tables.freshness(freshness)
        : tables.custom((Check.Custom) check);
  }
}
