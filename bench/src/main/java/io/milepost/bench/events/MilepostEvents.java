package io.milepost.bench.events;

import io.milepost.bench.peer.Loader;
import io.milepost.bench.peer.MilepostPeer;
import io.milepost.bench.setting.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Milepost's whole {@code ingest}: decode, validate, deduplicate, store, commit. */
public record MilepostEvents(Installation milepost) implements Loader {
  static final String DATASET = "vehicle-events";

  @Override
  public String name() {
    return "Milepost";
  }

  @Override
  public void start(Path directory) throws IOException {
    declare(milepost, MilepostPeer.home(directory));
  }

  @Override
  public List<String> load(Path directory, Path file) {
    return milepost.command(
        MilepostPeer.home(directory), "ingest", "--dataset", DATASET, file.toString());
  }

  /** Declares the dataset in a home. */
  static void declare(Installation milepost, Path home) throws IOException {
    Path datasets = Files.createDirectories(home.resolve("datasets"));
    String declaration = DATASET + ".yaml";
    Files.copy(milepost.benchFile("events").resolve(declaration), datasets.resolve(declaration));
  }
}
