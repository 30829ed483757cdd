package io.milepost.ingest.jdbc;

import io.milepost.ingest.remote.ShownAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of another database.
 *
 * @param url its JDBC address, of PostgreSQL, MariaDB or MySQL; without a password
 * @param userVariable the environment variable that holds the user's name, or null
 * @param passwordVariable the environment variable that holds the password, or null
 * @param from what stands behind FROM: a table's name, or a query in parentheses with a name
 * @param watermark the column that grows with every change of a row, or null to read all rows each
 *     time
 * @param ranges how the rows are cut into ranges, or null to read them as one
 */
public record JdbcTable(
    String url,
    @Nullable String userVariable,
    @Nullable String passwordVariable,
    String from,
    @Nullable String watermark,
    @Nullable Ranges ranges) {

  /**
   * Ranges of a column of whole numbers.
   *
   * @param count at least 1
   */
  public record Ranges(String column, int count) {}

  /** The rows of a query. */
  public static String query(String query) {
    return "(" + query.strip().replaceFirst(";$", "") + "\n) AS milepost_rows";
  }

  /** Whether there is a driver for an address. */
  public static boolean isKnown(String url) {
    return url.matches("jdbc:(postgresql|mariadb|mysql):.+");
  }

  /** Whether an address holds a password, or a user's name. */
  public static boolean hasCredentials(String url) {
    return !ShownAddress.of(url).equals(url)
        || url.toLowerCase(Locale.ROOT).matches(".*[?&;](user|password|pwd|username)=.*");
  }

  /** For the ledger and messages: the address without credentials, and the table. */
  public String name() {
    String address = ShownAddress.of(url).replaceFirst("[?;].*", "");
    return address + "#" + (from.startsWith("(") ? "query" : from);
  }
}
