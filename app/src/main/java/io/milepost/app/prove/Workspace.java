package io.milepost.app.prove;

import io.milepost.app.config.FileTree;
import io.milepost.app.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory where everything large lies. It goes when it is closed, and also when the process
 * is interrupted, unless it is to stay.
 */
final class Workspace implements AutoCloseable {
  private final Path directory;
  private final boolean keep;
  private final Thread cleaner = new Thread(this::deleteQuietly, "prove-cleaner");

  private Workspace(Path directory, boolean keep) {
    this.directory = directory;
    this.keep = keep;
  }

  /** Makes a new directory, once there is room for what {@code settings} ask for. */
  static Workspace create(ProofSettings settings) throws IOException {
    Files.createDirectories(settings.directory());
    DiskSpace.require(settings.directory(), settings.rows());
    Path directory = Files.createTempDirectory(settings.directory(), "milepost-prove-");
    Workspace workspace = new Workspace(directory, settings.keep());
    Runtime.getRuntime().addShutdownHook(workspace.cleaner);
    return workspace;
  }

  Path directory() {
    return directory;
  }

  Path csv(long rows) {
    return directory.resolve("trips-%d.csv".formatted(rows));
  }

  Home home(long rows) {
    return new Home(directory.resolve("home-%d".formatted(rows)));
  }

  /** Takes what a program prints. */
  Path output() {
    return directory.resolve("output.txt");
  }

  /** Makes room for the next size. */
  void discard(long rows) throws IOException {
    if (!keep) {
      delete(rows);
    }
  }

  /** Deletes the file and the home of a size. */
  void delete(long rows) throws IOException {
    Files.delete(csv(rows));
    FileTree.deleteContents(home(rows).directory());
    Files.delete(home(rows).directory());
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(cleaner);
    delete();
  }

  private void delete() throws IOException {
    if (!keep) {
      FileTree.deleteContents(directory);
      Files.delete(directory);
    }
  }

  /** At an interrupt: ends the load that is running, so that nothing is written any more. */
  private void deleteQuietly() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        delete();
        return;
      } catch (IOException e) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
