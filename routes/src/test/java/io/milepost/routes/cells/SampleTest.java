package io.milepost.routes.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.TripBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static Sample of(int[] seconds) {
    double[] at = new double[seconds.length];
    return new Sample(at, at, at, at, seconds, at, seconds);
  }

  @Test
  void takesAboutItsShareOfTripsThatDifferInTheirDayOnly() {
    TripBlock timetable = new TripBlock();
    timetable.rows(TripBlock.CAPACITY);
    for (int row = 0; row < timetable.rows(); row++) {
      timetable.days[row] = row;
    }
    Locator locator = new Locator(new Projection(0, 0), new Grid(400, 32));
    SampleSink sink =
        new SampleSink(
            Map.of(0, new SampleSink.Choice(locator, new CellSet(0), new double[0], 0.25)));
    sink.take(timetable);

    int taken = SampleSink.sample(List.of(sink), 0).size();
    assertThat(taken).isBetween(TripBlock.CAPACITY / 5, TripBlock.CAPACITY / 3);
  }

  /** Few different trips, many times each. */
  @Property
  void joinsInAnOrderThatDependsOnContentAlone(
      @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> seconds,
      @ForAll @IntRange(max = 60) int cut) {
    int[] all = seconds.stream().mapToInt(second -> second).toArray();
    int at = Math.min(cut, all.length);
    Sample front = of(Arrays.copyOf(all, at));
    Sample back = of(Arrays.copyOfRange(all, at, all.length));
    int[] joined = Sample.join(List.of(back, front)).seconds();
    assertThat(joined).containsExactly(Sample.join(List.of(of(all))).seconds());
    assertThat(joined).containsExactlyInAnyOrder(all);
  }
}
