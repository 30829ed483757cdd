package io.milepost.bench.peer;

import java.nio.file.Path;
import java.util.List;

/** One of the programs compared: it loads trips and answers questions about them. */
public interface Peer extends Loader {

  /** The command that asks in one process, see {@link io.milepost.bench.ask.AskProcess}. */
  List<String> ask(Path directory, Path questions, int rounds);
}
