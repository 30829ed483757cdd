package io.milepost.app.prove;

import io.milepost.model.RetryableException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that is running, as a command to start it once more.
 *
 * @param start the JVM, its flags, and what it runs
 */
record Program(List<String> start) {
  private static final String MAIN = "io.milepost.app.Main";

  /**
   * The JVM of this process, with its flags; where it was not started from the program's jar, with
   * its class path.
   */
  static Program current() {
    List<String> start = new ArrayList<>(List.of(java()));
    start.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    String classPath = System.getProperty("java.class.path");
    start.addAll(
        classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))
            ? List.of("-jar", classPath)
            : List.of("-cp", classPath, MAIN));
    return new Program(List.copyOf(start));
  }

  /** A command line that works in {@code home}. */
  List<String> command(Path home, String... arguments) {
    List<String> command = new ArrayList<>(start);
    command.addAll(List.of("--home", home.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String java() {
    return ProcessHandle.current()
        .info()
        .command()
        .orElseThrow(
            () ->
                new RetryableException(
                    "The system does not tell with which command this process was started."));
  }
}
