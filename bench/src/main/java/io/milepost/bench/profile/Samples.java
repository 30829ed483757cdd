package io.milepost.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Samples of a recording by method: where threads were while they ran Java code. */
final class Samples {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String OWN = "io.milepost.";

  private final Map<String, Integer> byMethod = new HashMap<>();
  private final Map<String, Integer> byOwnMethod = new HashMap<>();
  private int total;

  /** A method and its share of all samples. */
  record Line(double percent, String method) {}

  static Samples read(Path recording) throws IOException {
    Samples samples = new Samples();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          samples.add(event.getStackTrace().getFrames());
        }
      }
    }
    return samples;
  }

  private void add(List<RecordedFrame> frames) {
    total++;
    byMethod.merge(name(frames.get(0)), 1, Integer::sum);
    Optional<String> own =
        frames.stream().map(Samples::name).filter(name -> name.startsWith(OWN)).findFirst();
    byOwnMethod.merge(own.orElse("(none of Milepost's)"), 1, Integer::sum);
  }

  private static String name(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    return method.getType().getName() + "." + method.getName();
  }

  int total() {
    return total;
  }

  /** The methods that ran most, without what they call. */
  List<Line> top(int count) {
    return top(byMethod, count);
  }

  /** Milepost's methods that ran most, with what they call of others. */
  List<Line> topOwn(int count) {
    return top(byOwnMethod, count);
  }

  private List<Line> top(Map<String, Integer> counts, int count) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(count)
        .map(entry -> new Line(100.0 * entry.getValue() / total, entry.getKey()))
        .toList();
  }
}
