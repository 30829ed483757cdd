package io.milepost.bench.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks with wrk, a load generator that nobody here wrote (Debian package {@code wrk}).
 *
 * @param scripts the folder of its scripts
 * @param connections that stay open
 */
record Wrk(Path scripts, int connections) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)\\b");
  private static final Pattern WRONG = Pattern.compile("(Non-2xx[^\\n]*|Socket errors[^\\n]*)");

  /** What came of it, in words; {@code right} when everything was answered. */
  record Outcome(String words, boolean right) {}

  /** Why it cannot be run here; empty when it can. */
  static Optional<String> findMissing() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, "wrk"))) {
        return Optional.empty();
      }
    }
    return Optional.of("there is no wrk (Debian: apt-get install wrk)");
  }

  /**
   * Asks for so long.
   *
   * @param script the name of a file in the folder
   */
  Outcome ask(URI server, String script, Duration time) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    "wrk",
                    "--threads=2",
                    "--connections=" + connections,
                    "--duration=" + time.toSeconds() + "s",
                    "--timeout=10s",
                    "--latency",
                    "--script=" + scripts.resolve(script),
                    server.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("wrk ended badly: " + said);
    }
    return outcome(said);
  }

  private static Outcome outcome(String said) throws IOException {
    Matcher wrong = WRONG.matcher(said);
    boolean right = !wrong.find();
    String words =
        String.format(
            Locale.ROOT,
            "%,8.0f a second, p99 %7.2f ms%s",
            Double.parseDouble(group(RATE, said).group(1)),
            millis(group(P99, said)),
            right ? "" : ", " + wrong.group().strip());
    return new Outcome(words, right);
  }

  private static Matcher group(Pattern pattern, String said) throws IOException {
    Matcher matcher = pattern.matcher(said);
    if (!matcher.find()) {
      throw new IOException("Expected %s from wrk, found: %s".formatted(pattern, said));
    }
    return matcher;
  }

  private static double millis(Matcher latency) {
    double number = Double.parseDouble(latency.group(1));
    return switch (latency.group(2)) {
      case "us" -> number / 1e3;
      case "s" -> number * 1e3;
      default -> number;
    };
  }
}
