package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Check.Severity;
import io.milepost.model.ChecksFailedException;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** How the checks of loads came out, as rows. */
record CheckTable(Connection connection) {

  void write(long loadId, List<CheckResult> results) throws SQLException {
    for (int i = 0; i < results.size(); i++) {
      CheckResult result = results.get(i);
      Rows.update(
          connection,
          "INSERT INTO load_check VALUES (?, ?, ?, ?, ?, ?, ?)",
          loadId,
          i + 1,
          result.check(),
          result.table(),
          result.severity().word(),
          result.passed(),
          result.sentence());
    }
  }

  List<CheckResult> list(long loadId) throws SQLException {
    return Rows.list(
        connection,
        """
        SELECT check_name, table_name, severity, passed, sentence FROM load_check
        WHERE load_id = ? ORDER BY number
        """,
        row ->
            new CheckResult(
                row.getString(1),
                row.getString(2),
                Severity.of(row.getString(3)),
                row.getBoolean(4),
                row.getString(5)),
        loadId);
  }

  /** Those that keep a load from being committed. */
  static List<CheckResult> failures(List<CheckResult> results) {
    return results.stream()
        .filter(result -> !result.passed() && result.severity() == Severity.FAIL)
        .toList();
  }

  /** Says a sentence for each. */
  static ChecksFailedException refusal(List<CheckResult> failures) {
    return new ChecksFailedException(
        failures.stream()
            .map(failure -> "Check '%s' failed. %s".formatted(failure.check(), failure.sentence()))
            .collect(Collectors.joining(" ")));
  }
}
