package io.milepost.bench.setting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkout that is measured.
 *
 * @param root where {@code ./milepost} stands
 */
public record Installation(Path root) {

  /** A command line that runs Milepost with {@code home}. */
  public List<String> command(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher(), "--home", home.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  public String launcher() {
    return root.resolve("milepost").toString();
  }

  /** A script of the bench, or another file of its. */
  public Path benchFile(String name) {
    return root.resolve("bench").resolve(name);
  }

  /** A command line that runs {@code main} of this program in a JVM that starts quickly. */
  public List<String> quickJava(Class<?> main, String... arguments) {
    return java(List.of("-XX:TieredStopAtLevel=1"), main, arguments);
  }

  /** A command line that runs {@code main} of this program in a JVM that gets quick in time. */
  public List<String> warmJava(Class<?> main, String... arguments) {
    return java(List.of("-Xmx1g"), main, arguments);
  }

  private static List<String> java(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
