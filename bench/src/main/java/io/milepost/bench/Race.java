package io.milepost.bench;

import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs contenders in turn (A B C A B C …), so that what slows the machine slows all alike. */
final class Race {
  private final Scratch scratch;
  private final Report report;

  Race(Scratch scratch, Report report) {
    this.scratch = scratch;
    this.report = report;
  }

  /** The runs of each contender, in the order given. */
  Map<Contender, List<Measured>> run(List<Contender> contenders, int rounds)
      throws IOException, InterruptedException {
    Map<Contender, List<Measured>> runs = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders) {
        Measured measured = run(contender);
        runs.computeIfAbsent(contender, key -> new ArrayList<>()).add(measured);
        report.progress(
            "round %d, %s: %.2f s".formatted(round, contender.name(), measured.seconds()));
      }
    }
    return runs;
  }

  /** One run in a directory that is gone afterwards. */
  Measured run(Contender contender) throws IOException, InterruptedException {
    Path directory = scratch.fresh("run");
    try {
      return MeasuredProcess.run(contender.command().apply(directory), scratch.output());
    } finally {
      Scratch.delete(directory);
    }
  }
}
