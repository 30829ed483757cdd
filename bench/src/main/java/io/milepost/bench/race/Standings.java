package io.milepost.bench.race;

import io.milepost.app.prove.measure.Measured;
import io.milepost.bench.peer.Loader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of a race. Ratios are to the first peer's median: above 1 is slower than it. */
public final class Standings {
  private static final double MIB = 1 << 20;

  private Standings() {}

  public static List<String> of(Map<? extends Loader, List<Measured>> runs, long rows) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-34s %8s %8s %8s %7s %9s %10s"
            .formatted("", "min s", "median s", "max s", "ratio", "rows/s", "peak MiB"));
    double first = Spread.of(runs.values().iterator().next(), Measured::seconds).median();
    runs.forEach((peer, of) -> lines.add(line(peer.name(), of, first, rows)));
    return lines;
  }

  private static String line(String name, List<Measured> runs, double first, long rows) {
    Spread seconds = Spread.of(runs, Measured::seconds);
    double peakMiB = Spread.of(runs, Measured::peakBytes).most() / MIB;
    return String.format(
        Locale.ROOT,
        "%-34s %8.2f %8.2f %8.2f %7.2f %8.2fM %10.0f",
        name,
        seconds.least(),
        seconds.median(),
        seconds.most(),
        seconds.median() / first,
        rows / seconds.median() / 1e6,
        peakMiB);
  }
}
