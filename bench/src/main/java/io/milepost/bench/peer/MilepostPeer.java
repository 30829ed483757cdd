package io.milepost.bench.peer;

import io.milepost.bench.ask.AskMilepost;
import io.milepost.bench.setting.Installation;
import java.nio.file.Path;
import java.util.List;

/** Milepost's whole {@code ingest}: decode, validate, deduplicate, store, marts, commit. */
public record MilepostPeer(Installation milepost) implements Peer {
  @Override
  public String name() {
    return "Milepost";
  }

  @Override
  public List<String> load(Path directory, Path csv) {
    return milepost.command(home(directory), "ingest", csv.toString());
  }

  @Override
  public List<String> ask(Path directory, Path questions, int rounds) {
    return milepost.warmJava(
        AskMilepost.class,
        home(directory).toString(),
        questions.toString(),
        Integer.toString(rounds),
        directory.toString());
  }

  /** The home in a directory of this peer. */
  public static Path home(Path directory) {
    return directory.resolve("home");
  }
}
