package io.milepost.bench;

import io.milepost.bench.peer.ScriptPeer;
import io.milepost.bench.setting.Workshop;
import java.util.List;
import picocli.CommandLine.Option;

/** How many trips each of the slower peers loads; 0 leaves it out. */
final class PeerOptions {
  @Option(
      names = "--postgis-rows",
      paramLabel = "N",
      description = "peers: trips that PostgreSQL with PostGIS loads; 0 leaves it out.")
  private long postgis = 1_000_000;

  @Option(
      names = "--pandas-rows",
      paramLabel = "N",
      description = "peers: trips that pandas writes to PostgreSQL; 0 leaves it out.")
  private long pandas = 200_000;

  @Option(
      names = "--spark-rows",
      paramLabel = "N",
      description = "peers: trips that Spark writes to Parquet; 0 leaves it out.")
  private long spark = 10_000_000;

  @Option(names = "--peer-rounds", paramLabel = "N", description = "peers: runs of each program.")
  private int rounds = 1;

  @Option(
      names = "--peer-asks",
      paramLabel = "N",
      description = "peers: how often each question is asked on the clock.")
  private int asks = 3;

  Part part(Workshop workshop) {
    return new PeersPart(
        List.of(
            new PeersPart.Entry(
                new ScriptPeer("PostgreSQL + PostGIS", workshop, "postgis"), postgis),
            new PeersPart.Entry(new ScriptPeer("pandas to PostgreSQL", workshop, "pandas"), pandas),
            new PeersPart.Entry(new ScriptPeer("Spark, 2 cores", workshop, "spark"), spark)),
        rounds,
        asks);
  }
}
