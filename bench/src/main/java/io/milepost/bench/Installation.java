package io.milepost.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkout that is measured.
 *
 * @param root where {@code ./milepost} stands
 */
record Installation(Path root) {

  /** A command line that runs Milepost with {@code home}. */
  List<String> command(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher(), "--home", home.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  String launcher() {
    return root.resolve("milepost").toString();
  }

  /** The JVM of this process, which runs the peers as well. */
  String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }
}
