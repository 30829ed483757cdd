package io.milepost.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One of the programs compared.
 *
 * @param name as the table shows it
 * @param command the program and its arguments, given a fresh directory to store in
 */
record Contender(String name, Function<Path, List<String>> command) {

  /** Milepost's whole {@code ingest} of {@code csv}. */
  static Contender milepost(Installation milepost, Path csv) {
    return new Contender(
        "Milepost ingest", directory -> milepost.command(directory, "ingest", csv.toString()));
  }

  /** A script of {@code bench/sql} on {@code csv}. */
  static Contender duckDb(String name, Installation milepost, String script, Path csv) {
    return new Contender(
        name,
        directory ->
            List.of(
                milepost.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SqlScript.class.getName(),
                milepost.root().resolve("bench/sql").resolve(script).toString(),
                directory.resolve("peer.duckdb").toString(),
                csv.toString()));
  }
}
