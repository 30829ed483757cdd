package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Check;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.tables.CheckJudge.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of single values in the rows that a load stored. */
record ValueChecks(Connection connection, TableDataset dataset, long loadId) {

  Verdict notNull(Check.NotNull check) throws SQLException {
    String table = check.about().table();
    long rows = count(table, "true");
    long nulls = count(table, Sql.name(check.column()) + " IS NULL");
    boolean passed = nulls <= check.most() * rows;
    String expected =
        check.most() == 0 ? "no nulls" : "at most " + CountChecks.percent(check.most()) + " nulls";
    return new Verdict(
        passed,
        "Column '%s' of table '%s': expected %s, found %d in %d rows."
            .formatted(check.column(), table, expected, nulls, rows));
  }

  Verdict accepted(Check.Accepted check) throws SQLException {
    String table = check.about().table();
    String type = Columns.type(dataset, table, check.column());
    String values =
        check.values().stream()
            .map(value -> "CAST(%s AS %s)".formatted(Sql.text(value), type))
            .collect(Collectors.joining(", "));
    String wrong = "%s NOT IN (%s)".formatted(Sql.name(check.column()), values);
    return none(table, check.column(), wrong, "one of " + String.join(", ", check.values()));
  }

  Verdict range(Check.Range check) throws SQLException {
    String table = check.about().table();
    String type = Columns.type(dataset, table, check.column());
    List<String> wrong = new ArrayList<>();
    add(wrong, check.column(), "<", check.least(), type);
    add(wrong, check.column(), ">", check.most(), type);
    return none(
        table,
        check.column(),
        wrong.isEmpty() ? "false" : String.join(" OR ", wrong),
        CountChecks.between(check.least(), check.most()));
  }

  private static void add(
      List<String> wrong, String column, String operator, @Nullable String bound, String type) {
    if (bound != null) {
      wrong.add(
          "%s %s CAST(%s AS %s)".formatted(Sql.name(column), operator, Sql.text(bound), type));
    }
  }

  private Verdict none(String table, String column, String wrong, String expected)
      throws SQLException {
    long found = count(table, wrong);
    return new Verdict(
        found == 0,
        found == 0
            ? "Column '%s' of table '%s': all values are %s.".formatted(column, table, expected)
            : "Column '%s' of table '%s': expected %s, found others: %d, such as %s."
                .formatted(column, table, expected, found, example(table, column, wrong)));
  }

  private long count(String table, String condition) throws SQLException {
    return Rows.getLong(
        connection,
        "SELECT count(*) FROM %s WHERE load_id = ? AND (%s)".formatted(Sql.name(table), condition),
        loadId);
  }

  private String example(String table, String column, String wrong) throws SQLException {
    Optional<String> example =
        Rows.find(
            connection,
            "SELECT min(CAST(%s AS VARCHAR)) FROM %s WHERE load_id = ? AND (%s)"
                .formatted(Sql.name(column), Sql.name(table), wrong),
            row -> "'" + row.getString(1) + "'",
            loadId);
    return example.orElse("none");
  }
}
