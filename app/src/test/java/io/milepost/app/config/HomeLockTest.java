package io.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.RetryableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one home. */
class HomeLockTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

  @TempDir private Path directory;
  private final List<String> notices = new ArrayList<>();

  @Test
  void saysWhoHoldsTheHome() throws Exception {
    Process other = holder();
    try {
      assertThatThrownBy(() -> acquire(Duration.ZERO))
          .isInstanceOf(RetryableException.class)
          .hasMessage(
              "The home '%s' is in use by 'milepost ingest a.csv', pid %d, since 2026-01-02T03:04:05Z. Try again when it has finished, or wait longer with --wait."
                  .formatted(directory, other.pid()));
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void waitsUntilTheOtherProcessIsDone() throws Exception {
    Process other = holder();
    Thread letGo = new Thread(() -> closeInput(other));
    try (HomeLock lock = acquireWhileTold(letGo)) {
      assertThat(lock).isNotNull();
      assertThat(notices)
          .containsExactly(
              "Waiting for 'milepost ingest a.csv', pid %d, since 2026-01-02T03:04:05Z"
                  .formatted(other.pid()));
      assertThat(other.waitFor()).isZero();
    }
  }

  @Test
  void takesOverFromAKilledProcessAndClearsItsTemporaryFiles() throws Exception {
    Process other = holder();
    Path leftover = new Home(directory).temporaryDirectory().resolve("deep/spill.bin");
    Files.createDirectories(leftover.getParent());
    Files.writeString(leftover, "rows");
    other.destroyForcibly().waitFor();

    try (HomeLock lock = acquire(Duration.ofSeconds(60))) {
      assertThat(lock).isNotNull();
      assertThat(new Home(directory).temporaryDirectory()).isEmptyDirectory();
    }
  }

  @Test
  void isFreeAgainAfterClosing() {
    acquire(Duration.ZERO).close();
    acquire(Duration.ZERO).close();

    assertThat(notices).isEmpty();
  }

  private HomeLock acquire(Duration wait) {
    return HomeLock.acquire(
        new Home(directory), new Claim("milepost loads", wait, notices::add), CLOCK);
  }

  /** Starts {@code told} once we were told to wait. */
  private HomeLock acquireWhileTold(Thread told) {
    return HomeLock.acquire(
        new Home(directory),
        new Claim(
            "milepost loads",
            Duration.ofSeconds(60),
            notice -> {
              notices.add(notice);
              told.start();
            }),
        CLOCK);
  }

  /** A process that holds the home until its standard input ends. */
  private Process holder() throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(out.readLine()).isEqualTo("held");
    return process;
  }

  private static void closeInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The other process. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      Home home = new Home(Path.of(arguments[0]));
      try (HomeLock lock =
          HomeLock.acquire(
              home, new Claim("milepost ingest a.csv", Duration.ZERO, notice -> {}), CLOCK)) {
        System.out.println(lock == null ? "" : "held");
        while (System.in.read() >= 0) {}
      }
    }
  }
}
