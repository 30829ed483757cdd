package io.milepost.app.cli;

import picocli.CommandLine.Option;

/** How many rows to make up, and which. */
final class MadeUpRows {
  @Option(
      names = "--rows",
      paramLabel = "N",
      required = true,
      converter = RowCount.class,
      description = "How many rows: 10000, 10k, 10m.")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed gives the same bytes (default: 1).")
  private long seed = 1;

  long rows() {
    return rows;
  }

  long seed() {
    return seed;
  }
}
