package io.milepost.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A condition that the tables of a dataset must meet after a load, judged before others see it. */
public sealed interface Check {

  /** What all checks have. */
  About about();

  /**
   * What all checks have.
   *
   * @param name how users call it; unique in a dataset
   * @param table the table it is about
   */
  record About(String name, String table, Severity severity) {}

  /** What happens when it is not met. */
  enum Severity {
    /** The load is committed, and the ledger tells of it. */
    WARN,
    /** The load is refused. */
    FAIL;

    /** As declarations and the ledger say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that is called so.
     *
     * @throws IllegalArgumentException when none is
     */
    public static Severity of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * How many rows the load brought.
   *
   * @param least rows at least, or null
   * @param most rows at most, or null
   */
  record RowCount(About about, @Nullable Long least, @Nullable Long most) implements Check {}

  /**
   * How the rows of the load compare with those of the committed load before it.
   *
   * @param fall the largest fall, as a share from 0 to 1
   * @param rise the largest rise, as a share from 0
   */
  record RowChange(About about, @Nullable Double fall, @Nullable Double rise) implements Check {}

  /** No two rows of the table are equal in these columns. */
  record Unique(About about, List<String> columns) implements Check {}

  /**
   * Null in a column, in the rows of the load.
   *
   * @param most the largest share of nulls, from 0 to 1; 0 for none
   */
  record NotNull(About about, String column, double most) implements Check {}

  /** The values of a column, as text, in the rows of the load. */
  record Accepted(About about, String column, List<String> values) implements Check {}

  /**
   * The values of a column, in the rows of the load.
   *
   * @param least a number, day or timestamp as text, or null
   * @param most likewise
   */
  record Range(About about, String column, @Nullable String least, @Nullable String most)
      implements Check {}

  /** Every value of a column, null apart, is in a column of another table. */
  record Reference(About about, String column, String otherTable, String otherColumn)
      implements Check {}

  /** The latest value of a timestamp column is not older than this when the load ends. */
  record Freshness(About about, String column, Duration most) implements Check {}

  /** A query that finds nothing when all is well: each of its rows is a complaint. */
  record Custom(About about, String query) implements Check {}
}
