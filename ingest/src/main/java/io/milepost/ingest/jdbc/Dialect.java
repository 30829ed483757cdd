package io.milepost.ingest.jdbc;

import io.milepost.ingest.remote.ShownAddress;
import io.milepost.model.UsageException;
import java.util.Map;

/** How databases differ, as far as an extraction meets it. */
enum Dialect {
  /**
   * Strings take the type of what they are compared with; values come as the server writes them.
   */
  POSTGRESQL('"', "SET TIME ZONE 'UTC'", "text", "timestamptz", false),
  /** Small numbers stay numbers; its driver speaks to MySQL, too. */
  MARIADB('`', "SET time_zone = '+00:00'", "char", "timestamp", true);

  private final char quote;
  private final String prepareSession;
  private final String textType;
  private final String momentType;
  private final boolean tellsNumbers;

  Dialect(
      char quote, String prepareSession, String textType, String momentType, boolean tellsNumbers) {
    this.quote = quote;
    this.prepareSession = prepareSession;
    this.textType = textType;
    this.momentType = momentType;
    this.tellsNumbers = tellsNumbers;
  }

  static Dialect of(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    if (url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:")) {
      return MARIADB;
    }
    throw new UsageException(
        "Expected an address that begins with jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql:, found '%s'."
            .formatted(ShownAddress.of(url)));
  }

  String quote(String name) {
    String quoteText = String.valueOf(quote);
    return quoteText + name.replace(quoteText, quoteText + quoteText) + quoteText;
  }

  /** The address as the driver takes it: that of MariaDB takes no other database's. */
  String address(String url) {
    return this == MARIADB ? url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:") : url;
  }

  /** Makes moments come in UTC. */
  String prepareSession() {
    return prepareSession;
  }

  Map<String, String> properties() {
    return switch (this) {
      case POSTGRESQL ->
          Map.of(
              "stringtype",
              "unspecified",
              "binaryTransfer",
              "false",
              "ApplicationName",
              "milepost");
      case MARIADB -> Map.of("tinyInt1isBit", "false", "useServerPrepStmts", "false");
    };
  }

  /** What a value is cast to, to be written as the server writes it. */
  String textType() {
    return textType;
  }

  /** The type of columns that hold moments, and not wall clocks. */
  String momentType() {
    return momentType;
  }

  /** Whether a number must be given as one, to be compared as one. */
  boolean tellsNumbers() {
    return tellsNumbers;
  }
}
