package io.milepost.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that loads a file. It keeps everything in a directory that it is given. */
public interface Loader {

  /** As tables show it. */
  String name();

  /** Why this machine cannot run it; may build what the program needs. */
  default Optional<String> findMissing() throws IOException, InterruptedException {
    return Optional.empty();
  }

  /** Starts what it needs before a load, such as a server. Not timed. */
  default void start(Path directory) throws IOException, InterruptedException {}

  /** The command that loads {@code file}, timed as a whole process. */
  List<String> load(Path directory, Path file);

  /** Ends what {@link #start} started. */
  default void stop(Path directory) throws IOException, InterruptedException {}
}
