package io.milepost.app.config;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive hold of one process on a home. The operating system drops it when the process dies,
 * however it dies, so a lock never has to be broken by hand.
 */
public final class HomeLock implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);

  private final FileChannel channel;
  private final Path holderFile;

  private HomeLock(FileChannel channel, Path holderFile) {
    this.channel = channel;
    this.holderFile = holderFile;
  }

  /**
   * Makes the home's directories, waits for the lock, and deletes what dead processes left in the
   * temporary directory.
   *
   * @throws RetryableException when the lock is still held when patience ends; says by whom
   */
  public static HomeLock acquire(Home home, Claim claim, Clock clock) {
    try {
      Files.createDirectories(home.datasetsDirectory());
      Files.createDirectories(home.temporaryDirectory());
      FileChannel channel =
          FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        await(channel, home, claim);
        FileTree.deleteContents(home.temporaryDirectory());
        new LockHolder(ProcessHandle.current().pid(), claim.command(), clock.instant())
            .write(home.lockHolderFile());
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      return new HomeLock(channel, home.lockHolderFile());
    } catch (IOException e) {
      throw new RetryableException(
          "The home directory '%s' cannot be used: %s. Mend that, or choose another with --home."
              .formatted(home.directory(), e),
          e);
    }
  }

  private static void await(FileChannel channel, Home home, Claim claim) throws IOException {
    long start = System.nanoTime();
    boolean told = false;
    while (tryLock(channel) == null) {
      claim.held().run();
      if (System.nanoTime() - start >= claim.patience().toNanos()) {
        throw new RetryableException(
            "The home '%s' is in use by %s. Try again when it has finished, or wait longer with --wait."
                .formatted(home.directory(), holder(home)));
      }
      if (!told) {
        claim.notices().accept("Waiting for %s".formatted(holder(home)));
        told = true;
      }
      pause();
    }
  }

  /** Null when another holder has the lock, in this process or another. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Home home) {
    return LockHolder.find(home.lockHolderFile())
        .map(LockHolder::toString)
        .orElse("another process");
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted while waiting for the home.", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(holderFile);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
