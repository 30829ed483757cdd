package io.milepost.warehouse.area;

import io.milepost.model.Dictionary;
import io.milepost.warehouse.contract.TripRow;
import io.milepost.warehouse.contract.TripRows;
import io.milepost.warehouse.staging.RangeCursor;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.StagingArea;
import io.milepost.warehouse.staging.TripRecord;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Trips staged as a load's are, to be looked up in an index. */
final class StagedTrips implements AutoCloseable {
  private static final int RANGES = 3;

  private final TripRows source;
  private final StagingArea area;

  StagedTrips(List<TripRow> trips) {
    source = new TripRows("asked", trips);
    Path spill = Path.of(System.getProperty("java.io.tmpdir"), "asked-" + UUID.randomUUID());
    area =
        new StagingArea(
            new StagingArea.Settings(RANGES, 1 << 24, 1 << 20, spill, source.keepsExtra()));
    area.drain(source.openReader(), () -> false);
  }

  /** The trips that the index knows, without their extra texts. */
  List<TripRow> find(AreaIndex index, List<String> names) {
    TripLookup lookup =
        new TripLookup(
            index,
            new RecordKeys(keys(source.regions(), names), keys(source.datasources(), names)));
    List<TripRow> found = new ArrayList<>();
    RangeCursor cursor = area.newQueue().newCursor(false);
    while (cursor.advance()) {
      for (int number : lookup.find(cursor.trips())) {
        found.add(trip(cursor.trips(), number));
      }
    }
    return found;
  }

  private static int[] keys(Dictionary dictionary, List<String> names) {
    return dictionary.texts().stream().mapToInt(names::indexOf).toArray();
  }

  private TripRow trip(RangeTrips trips, int number) {
    long[] records = trips.records();
    int at = number * trips.width();
    long codes = records[at + TripRecord.CODES];
    return new TripRow(
        source.regions().texts().get(TripRecord.region(codes)),
        source.datasources().texts().get(TripRecord.datasource(codes)),
        LocalDateTime.of(1970, 1, 1, 0, 0)
            .plus(records[at + TripRecord.STARTED_AT], ChronoUnit.MICROS),
        Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LON]),
        Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LAT]),
        Double.longBitsToDouble(records[at + TripRecord.DESTINATION_LON]),
        Double.longBitsToDouble(records[at + TripRecord.DESTINATION_LAT]),
        null);
  }

  @Override
  public void close() {
    area.close();
  }
}
