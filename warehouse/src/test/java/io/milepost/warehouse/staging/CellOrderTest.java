package io.milepost.warehouse.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellOrderTest {

  @Test
  void ordersByLeadingBitsOfTheOriginCell() {
    int count = 5000;
    long[] records = new long[count * TripRecord.WIDTH];
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < count; i++) {
      int at = i * TripRecord.WIDTH;
      records[at + TripRecord.ORIGIN_LON] = TripRecord.bits(random.nextDouble(-180, 180));
      records[at + TripRecord.ORIGIN_LAT] = TripRecord.bits(random.nextDouble(-90, 90));
    }

    int[] order = new CellOrder().sort(records, count, TripRecord.WIDTH);

    boolean[] seen = new boolean[count];
    long previous = -1;
    for (int i = 0; i < count; i++) {
      long leading = Splitter.originCell(records, order[i] * TripRecord.WIDTH) >>> 61 - 22;
      assertThat(leading).isGreaterThanOrEqualTo(previous);
      assertThat(seen[order[i]]).isFalse();
      seen[order[i]] = true;
      previous = leading;
    }
  }
}
