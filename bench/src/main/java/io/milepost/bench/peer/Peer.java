package io.milepost.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of the programs compared. It keeps everything in a directory that it is given. */
public interface Peer {

  /** As tables show it. */
  String name();

  /** Why this machine cannot run it; may build what the program needs. */
  default Optional<String> findMissing() throws IOException, InterruptedException {
    return Optional.empty();
  }

  /** Starts what it needs before a load, such as a server. Not timed. */
  default void start(Path directory) throws IOException, InterruptedException {}

  /** The command that loads {@code csv}, timed as a whole process. */
  List<String> load(Path directory, Path csv);

  /** The command that asks in one process, see {@link io.milepost.bench.ask.AskProcess}. */
  List<String> ask(Path directory, Path questions, int rounds);

  /** Ends what {@link #start} started. */
  default void stop(Path directory) throws IOException, InterruptedException {}
}
