package io.milepost.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.milepost.app.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program in this process, on one home, at one moment in time. */
public final class Milepost {
  /** Stands still. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final Path home;

  /** The program on {@code home}, unless a command names another. */
  public Milepost(Path home) {
    this.home = home;
  }

  /** What a run gave. */
  public record Run(int exitCode, String out, String err) {}

  /** Runs one command. */
  public Run run(String... arguments) {
    return run(List.of(arguments));
  }

  /** Runs one command. */
  public Run run(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    if (!all.contains("--home")) {
      all.addAll(List.of("--home", home.toString()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Console.Looks.PLAIN);
    int exitCode = Main.run(console, CLOCK, all.toArray(String[]::new));
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Starts one command as a process of its own, which writes all it says to {@code log}. */
  public Process start(Path log, String... arguments) throws IOException {
    return builder(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Starts one command as a process of its own. */
  public Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--home=" + home));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Waits until the process works in the home, or has ended. */
  public void awaitHold(Process process) throws InterruptedException {
    Path holder = home.resolve("lock.holder");
    String pid = Long.toString(process.pid());
    while (process.isAlive() && !read(holder).startsWith(pid)) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return ""; // gone between the two
    }
  }
}
