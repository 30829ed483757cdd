package io.milepost.routes.grid;

import io.milepost.model.TripBlock;
import io.milepost.model.TripSink;
import java.util.Map;
import java.util.Objects;

/** Adds trips to the sums of their regions, which several sinks share. */
record SumSink(Map<Integer, CellSums> regions) implements TripSink {

  @Override
  public void take(TripBlock trips) {
    for (int row = 0; row < trips.rows(); row++) {
      Objects.requireNonNull(regions.get(trips.regionIds[row])).add(trips, row);
    }
  }
}
