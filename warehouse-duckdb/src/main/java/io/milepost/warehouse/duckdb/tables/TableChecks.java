package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Check;
import io.milepost.model.TableDataset;
import io.milepost.model.ValueType;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.SelectStatement;
import io.milepost.warehouse.duckdb.store.Sql;
import io.milepost.warehouse.duckdb.store.UserSql;
import io.milepost.warehouse.duckdb.tables.CheckJudge.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Checks of whole tables, as the load leaves them. */
record TableChecks(Connection connection, TableDataset dataset, Instant now) {

  Verdict unique(Check.Unique check) throws SQLException {
    String columns = Sql.names(check.columns());
    long repeated =
        Rows.getLong(
            connection,
            "SELECT count(*) FROM (SELECT 1 FROM %s GROUP BY %s HAVING count(*) > 1)"
                .formatted(Sql.name(check.about().table()), columns));
    return new Verdict(
        repeated == 0,
        "Table '%s': expected no two rows with the same %s, values found more than once: %d."
            .formatted(check.about().table(), String.join(", ", check.columns()), repeated));
  }

  Verdict reference(Check.Reference check) throws SQLException {
    String missing =
        "FROM %s t ANTI JOIN (SELECT DISTINCT %s AS there FROM %s) o ON o.there = t.%s"
            .formatted(
                Sql.name(check.about().table()),
                Sql.name(check.otherColumn()),
                Sql.name(check.otherTable()),
                Sql.name(check.column()));
    String orphans = "(SELECT t.%1$s AS value %2$s WHERE t.%1$s IS NOT NULL)";
    String values = orphans.formatted(Sql.name(check.column()), missing);
    long rows = Rows.getLong(connection, "SELECT count(*) FROM " + values);
    String expected =
        "Column '%s' of table '%s': expected values of %s.%s, "
            .formatted(
                check.column(), check.about().table(), check.otherTable(), check.otherColumn());
    return rows == 0
        ? new Verdict(true, expected + "found nothing else.")
        : new Verdict(
            false,
            expected
                + "found rows with others: %d, such as '%s'."
                    .formatted(
                        rows,
                        text("SELECT min(CAST(value AS VARCHAR)) FROM " + values).orElse("")));
  }

  /** Times that lie in the future are wrong, or another zone's: they do not make a table fresh. */
  Verdict freshness(Check.Freshness check) throws SQLException {
    String table = check.about().table();
    String column = Sql.name(check.column());
    ZoneId zone = zone(table, check.column());
    LocalDateTime there = LocalDateTime.ofInstant(now, zone);
    String latest = "SELECT max(%s)::TIMESTAMP FROM %s".formatted(column, Sql.name(table));
    Optional<LocalDateTime> found = time(latest + " WHERE %s <= ?".formatted(column), there);
    boolean passed =
        found.isPresent() && Duration.between(found.get(), there).compareTo(check.most()) <= 0;
    String expected =
        "Column '%s' of table '%s': expected a time in the %s before %s (%s), found %s"
            .formatted(
                check.column(),
                table,
                words(check.most()),
                there.withNano(0),
                zone.equals(ZoneOffset.UTC) ? "UTC" : zone,
                found.map(LocalDateTime::toString).orElse("none"));
    String ahead =
        time(latest + " WHERE %s > ?".formatted(column), there)
            .map(", and times in the future up to %s"::formatted)
            .orElse("");
    return new Verdict(passed, expected + ahead + ".");
  }

  private Optional<LocalDateTime> time(String sql, LocalDateTime than) throws SQLException {
    return Rows.find(
            connection,
            sql,
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            than)
        .orElseThrow();
  }

  private ZoneId zone(String table, String column) {
    return Columns.get(dataset, table, column).type() instanceof ValueType.Timestamp timestamp
        ? timestamp.zone()
        : ZoneOffset.UTC;
  }

  private static String words(Duration duration) {
    if (duration.equals(Duration.ofDays(1))) {
      return "1 day";
    }
    return duration.toSeconds() % 86_400 == 0
        ? duration.toDays() + " days"
        : duration.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }

  Verdict custom(Check.Custom check) throws SQLException {
    SelectStatement.require(connection, check.query(), SelectStatement.READS);
    String query = "(\n" + UserSql.statement(check.query()) + "\n)";
    long complaints = Rows.getLong(connection, "SELECT count(*) FROM " + query);
    return complaints == 0
        ? new Verdict(true, "The query found nothing to complain of.")
        : new Verdict(
            false,
            "The query found rows to complain of: %d, such as %s."
                .formatted(
                    complaints,
                    text("SELECT CAST(c AS VARCHAR) FROM %s c LIMIT 1".formatted(query))
                        .orElse("null")));
  }

  private Optional<String> text(String sql) throws SQLException {
    return Rows.find(connection, sql, row -> String.valueOf(row.getString(1)));
  }
}
