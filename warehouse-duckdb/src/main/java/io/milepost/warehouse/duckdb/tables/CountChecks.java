package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.Check;
import io.milepost.warehouse.duckdb.tables.CheckJudge.Verdict;
import io.milepost.warehouse.duckdb.tables.LoadTables.Brought;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks of how many rows a load brought: those of the source, whether its table had them or not.
 * They say nothing of a load that made its tables anew: that one brings what many loads did.
 */
record CountChecks(LoadTables loads, long loadId, List<Brought> brought, boolean anew) {

  Verdict rowCount(Check.RowCount check) {
    if (anew) {
      return notJudged(check);
    }
    long rows = rows(check.about().table());
    Long least = check.least();
    Long most = check.most();
    boolean passed = (least == null || rows >= least) && (most == null || rows <= most);
    return new Verdict(
        passed,
        "Table '%s': expected %s rows, found %d."
            .formatted(check.about().table(), between(least, most), rows));
  }

  Verdict rowChange(Check.RowChange check) throws SQLException {
    if (anew) {
      return notJudged(check);
    }
    String table = check.about().table();
    long rows = rows(table);
    OptionalLong before = loads.findBefore(table, loadId);
    if (before.isEmpty()) {
      return new Verdict(
          true, "Table '%s': %d rows, with no load before to compare.".formatted(table, rows));
    }
    double change = (double) (rows - before.getAsLong()) / Math.max(1, before.getAsLong());
    Double fall = check.fall();
    Double rise = check.rise();
    boolean passed = (fall == null || change >= -fall) && (rise == null || change <= rise);
    return new Verdict(
        passed,
        "Table '%s': expected %s, found %d rows after %d (%s)."
            .formatted(table, limits(fall, rise), rows, before.getAsLong(), percent(change)));
  }

  private static Verdict notJudged(Check check) {
    return new Verdict(
        true,
        "Table '%s': not judged, since the table was made anew of the rows of all loads."
            .formatted(check.about().table()));
  }

  private long rows(String table) {
    return brought.stream().filter(b -> b.table().equals(table)).mapToLong(Brought::brought).sum();
  }

  /** A range in words. */
  static String between(@Nullable Object least, @Nullable Object most) {
    if (least == null) {
      return "at most " + most;
    }
    return most == null ? "at least " + least : "%s to %s".formatted(least, most);
  }

  private static String limits(@Nullable Double fall, @Nullable Double rise) {
    String down = fall == null ? "any fall" : "a fall of at most " + percent(fall);
    String up = rise == null ? "any rise" : "a rise of at most " + percent(rise);
    return down + " and " + up;
  }

  static String percent(double share) {
    String number = String.format(Locale.ROOT, "%.2f", share * 100);
    return number.replaceAll("\\.?0+$", "") + "%";
  }
}
