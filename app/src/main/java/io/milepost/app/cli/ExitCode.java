package io.milepost.app.cli;

import io.milepost.model.LoadState;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program tells its caller when it ends. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** The command line, the configuration or the question is wrong. */
  public static final int USAGE = 2;

  /** Too much of the data was rejected. */
  public static final int REFUSED = 3;

  private ExitCode() {}

  /** The code for several loads: one that failed weighs more than one that was refused. */
  static int worst(Stream<LoadState> states) {
    Set<LoadState> ended = states.collect(Collectors.toSet());
    if (ended.contains(LoadState.FAILED) || ended.contains(LoadState.CANCELLED)) {
      return FAILED;
    }
    return ended.contains(LoadState.REFUSED) ? REFUSED : DONE;
  }
}
