package io.milepost.routes.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SampleTest {
  private static Sample of(int[] seconds) {
    double[] at = new double[seconds.length];
    return new Sample(at, at, at, at, seconds, at, seconds);
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
