package io.milepost.app.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.config.Home;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that lands files, and looks whether all that have a name are whole. */
class KilledLandingTest {
  private static final int BYTES = 3_000_000;
  private static final int KILLS = 6;
  @TempDir private Path directory;

  /** What the killed process runs: lands one file after another, the argument is the home. */
  public static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      for (long loadId = 1; ; loadId++) {
        land(new Home(Path.of(arguments[0])), loadId);
      }
    }
  }

  private static LandedFile land(Home home, long loadId) {
    byte[] bytes = new byte[BYTES];
    new Random(loadId).nextBytes(bytes);
    return new LandingStore(home, Clock.systemUTC())
        .land("feed", loadId, "file", new ByteArrayInputStream(bytes));
  }

  @Test
  void aHalfCopyNeverHasTheNameOfAWholeOne() throws Exception {
    Home home = new Home(directory.resolve("home"));
    int seen = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(seen + 1 + kill);
      for (LandedFile landed : new LandingStore(home, Clock.systemUTC()).list("feed")) {
        assertThat(hash(landed)).isEqualTo(landed.hash());
        seen++;
      }
    }
    assertThat(seen).isPositive();
    LandedFile again = land(home, 1);
    assertThat(hash(again)).isEqualTo(again.hash());
  }

  private void killAfter(int files) throws Exception {
    Path landing = directory.resolve("home/landing/feed");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                directory.resolve("home").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    while (process.isAlive() && count(landing) < files) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  private static int count(Path landing) {
    String[] files = landing.toFile().list();
    return files == null ? 0 : files.length;
  }

  private static String hash(LandedFile landed) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (InputStream in = landed.open()) {
      sha256.update(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(landed + " is damaged", e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
