package io.milepost.bench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void percentilesAreOfTheValues() {
    List<Double> millis = DoubleStream.iterate(40, value -> value - 1).limit(40).boxed().toList();

    assertThat(Timing.of(millis)).isEqualTo(new Timing(40, 20, 38));
    assertThat(Timing.of(List.of(7.0))).isEqualTo(new Timing(1, 7, 7));
  }

  @Test
  void theTableComparesWithTheFirst() {
    Map<String, Map<String, Timing>> timings = new LinkedHashMap<>();
    timings.put("One", Map.of("City", new Timing(9, 2, 3)));
    timings.put("Other", Map.of("City", new Timing(9, 10, 12)));
    timings.put("Mute", Map.of());

    assertThat(TimingTable.of(timings))
        .anyMatch(line -> line.matches("City +9 +2\\.00 +3\\.00 +10\\.00 +5\\.0 +not asked *"))
        .anyMatch(line -> line.startsWith("Other took 5.0 times as long in the middle"));
  }
}
