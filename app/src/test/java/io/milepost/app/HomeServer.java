package io.milepost.app;

import io.milepost.app.config.Home;
import io.milepost.app.load.OpenHome;
import io.milepost.app.relay.RelayServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in another directory, the root of the file system, that holds one home after another
 * and runs the commands of others there.
 */
public final class HomeServer implements AutoCloseable {
  private final Process process;
  private final PrintStream orders;
  private final BufferedReader replies;
  private @Nullable Path held;

  private HomeServer(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.replies =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the process, which holds no home yet. */
  public static HomeServer start() throws IOException {
    String classPath = System.getProperty("java.class.path");
    List<String> absolute =
        List.of(classPath.split(":")).stream()
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .toList();
    return new HomeServer(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-cp",
                String.join(":", absolute),
                HomeServer.class.getName())
            .directory(Path.of("/").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  public Process process() {
    return process;
  }

  /** Has it hold a home in which something was loaded, and leave the one that it held. */
  public void holdIfLoaded(Path home) {
    if (!home.equals(held) && new Home(home).hasWarehouse()) {
      hold(home);
    }
  }

  /** Has it hold a home, and leave the one that it held. */
  public void hold(Path home) {
    order(home.toAbsolutePath().toString());
    held = home;
  }

  /** Has it leave the home that it holds. */
  public void leave() {
    order("");
    held = null;
  }

  private void order(String home) {
    orders.println(home);
    try {
      if (!"done".equals(replies.readLine())) {
        throw new IllegalStateException("The server has gone; it said why on standard error");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** The other process. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream replies = System.out;
    String home = orders.readLine();
    while (home != null) {
      home = home.isEmpty() ? left(orders, replies) : held(Path.of(home), orders, replies);
    }
  }

  private static String left(BufferedReader orders, PrintStream replies) throws IOException {
    replies.println("done");
    return orders.readLine();
  }

  private static String held(Path directory, BufferedReader orders, PrintStream replies)
      throws IOException {
    OpenHome home = HeldHome.open(new Home(directory), Milepost.CLOCK);
    try (home) {
      RelayServer server = RelayServer.open(directory, "here", Main.relayed(home, Milepost.CLOCK));
      try (server) {
        return left(orders, replies);
      }
    }
  }
}
