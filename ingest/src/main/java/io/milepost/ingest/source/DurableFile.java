package io.milepost.ingest.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Gives a file its name only when all of it is on the disk. */
public final class DurableFile {
  private DurableFile() {}

  /** Moves {@code written} to {@code target}, in whose place it comes at once or not at all. */
  public static void publish(Path written, Path target) throws IOException {
    force(written, StandardOpenOption.WRITE);
    Files.move(
        written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(Objects.requireNonNull(target.toAbsolutePath().getParent()));
  }

  /** Makes names in a directory last; not every system can. */
  private static void forceDirectory(Path directory) {
    try {
      force(directory, StandardOpenOption.READ);
    } catch (IOException e) {
      // Windows opens no directories, and needs no such call
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
