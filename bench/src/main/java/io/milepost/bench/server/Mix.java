package io.milepost.bench.server;

import io.milepost.bench.setting.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Uploads and questions side by side for some minutes, and what memory does meanwhile. */
final class Mix {
  /** How long after an upload the next begins. */
  static final Duration EVERY = Duration.ofSeconds(2);

  private static final int SAMPLES = 20;

  private final ServerProcess server;
  private final Report report;
  private final List<Sample> samples = new ArrayList<>();

  /** Memory at one moment, in MiB. */
  private record Sample(long second, int loads, long residentMib, long heapMib) {}

  Mix(ServerProcess server, Report report) {
    this.server = server;
    this.report = report;
  }

  /**
   * Runs it.
   *
   * @param files to be uploaded, one after the other; enough of them
   * @return whether all was answered
   */
  boolean run(List<Path> files, Asker asker, Asker.Questions questions, Duration time)
      throws IOException, InterruptedException {
    CompletableFuture<Asker.Outcome> asked =
        CompletableFuture.supplyAsync(() -> ask(asker, questions, time));
    long start = System.nanoTime();
    long every = Math.max(1, time.toSeconds() / SAMPLES);
    int loads = 0;
    for (long second = 0; second < time.toSeconds(); second = seconds(start)) {
      if (samples.isEmpty() || second >= samples.get(samples.size() - 1).second() + every) {
        samples.add(new Sample(second, loads, server.residentMib(), server.heapMib()));
      }
      if (second >= loads * EVERY.toSeconds() && loads < files.size()) {
        Upload.committed(server.address(), files.get(loads++));
      }
      Thread.sleep(100);
    }
    return tell(asked.join(), loads, time);
  }

  private static Asker.Outcome ask(Asker asker, Asker.Questions questions, Duration time) {
    try {
      return asker.ask(questions, time);
    } catch (IOException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  private static long seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private boolean tell(Asker.Outcome asked, int loads, Duration time) {
    report.heading(
        String.format(
            Locale.ROOT,
            "%d loads and boxes, each time another, for %d s",
            loads,
            time.toSeconds()));
    report.line("boxes " + asked);
    report.line("  second   loads  resident MiB  heap MiB");
    for (Sample sample : samples) {
      report.line(
          String.format(
              Locale.ROOT,
              "%8d%8d%14d%10d",
              sample.second(),
              sample.loads(),
              sample.residentMib(),
              sample.heapMib()));
    }
    report.line(
        "resident memory: most %d MiB in the second quarter, %d MiB in the last"
            .formatted(mostResident(1), mostResident(3)));
    return asked.wrong() == 0;
  }

  private long mostResident(int quarter) {
    int from = samples.size() * quarter / 4;
    int to = Math.max(from + 1, samples.size() * (quarter + 1) / 4);
    return samples.subList(from, Math.min(to, samples.size())).stream()
        .mapToLong(Sample::residentMib)
        .max()
        .orElse(0);
  }
}
