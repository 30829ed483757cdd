package io.milepost.bench.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Milliseconds to the answers of several peers beside each other, the first one's also as p95. */
public final class TimingTable {
  private TimingTable() {}

  /**
   * A line for each kind of question that the first peer was asked.
   *
   * @param timings of each peer by its name, in order; never empty
   */
  public static List<String> of(Map<String, Map<String, Timing>> timings) {
    List<String> names = List.copyOf(timings.keySet());
    Map<String, Timing> first = timings.values().iterator().next();
    List<String> lines = new ArrayList<>();
    lines.add(head(names));
    first.forEach((kind, timing) -> lines.add(line(kind, timing, timings, names)));
    names.stream().skip(1).forEach(name -> lines.addAll(summary(name, first, timings)));
    return lines;
  }

  /** How the ratios to the first peer spread over the kinds that both were asked. */
  private static List<String> summary(
      String name, Map<String, Timing> first, Map<String, Map<String, Timing>> timings) {
    List<Double> ratios = new ArrayList<>();
    Map<String, Timing> others = timings.getOrDefault(name, Map.of());
    first.forEach(
        (kind, timing) -> {
          Timing other = others.get(kind);
          if (other != null) {
            ratios.add(other.p50Millis() / timing.p50Millis());
          }
        });
    return ratios.isEmpty() ? List.of() : List.of(summary(name, ratios));
  }

  private static String summary(String name, List<Double> ratios) {
    ratios.sort(null);
    return String.format(
        Locale.ROOT,
        "%s took %.1f times as long in the middle, %.1f at least, %.1f at most",
        name,
        ratios.get((ratios.size() - 1) / 2),
        ratios.get(0),
        ratios.get(ratios.size() - 1));
  }

  private static String head(List<String> names) {
    StringBuilder line = new StringBuilder("%-40s %5s".formatted("milliseconds", "asks"));
    line.append("%10s %9s".formatted(names.get(0), "p95"));
    names.stream().skip(1).forEach(name -> line.append("%26s %8s".formatted(name, "times")));
    return line.toString();
  }

  private static String line(
      String kind, Timing first, Map<String, Map<String, Timing>> timings, List<String> names) {
    StringBuilder line = new StringBuilder("%-40s %5d".formatted(kind, first.asks()));
    line.append(String.format(Locale.ROOT, "%10.2f %9.2f", first.p50Millis(), first.p95Millis()));
    for (String name : names.subList(1, names.size())) {
      Timing other = timings.getOrDefault(name, Map.of()).get(kind);
      line.append(
          other == null
              ? "%26s %8s".formatted("not asked", "")
              : String.format(
                  Locale.ROOT,
                  "%26.2f %8.1f",
                  other.p50Millis(),
                  other.p50Millis() / first.p50Millis()));
    }
    return line.toString();
  }
}
