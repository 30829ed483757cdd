package io.milepost.warehouse.area;

import io.milepost.model.Cell;
import io.milepost.warehouse.staging.RangeTrips;
import io.milepost.warehouse.staging.TripRecord;
import java.util.stream.IntStream;

/** Takes one thread's rows of a new segment, page by page. */
public final class SegmentAppender {
  /** A page that would be smaller goes on, even if the next trips lie elsewhere. */
  private static final int LEAST_ROWS = 1 << 12;

  private final SegmentWriter writer;
  private final GroupCache groups;
  private final PageBuffer buffer;
  private final PageEncoder encoder;
  private final LoadSpan[] spans;

  SegmentAppender(SegmentWriter writer, int pageRows, int loads) {
    this.writer = writer;
    groups = new GroupCache(writer.groups());
    buffer = new PageBuffer(pageRows);
    encoder = new PageEncoder(pageRows, loads > 1);
    spans = IntStream.range(0, loads).mapToObj(load -> new LoadSpan()).toArray(LoadSpan[]::new);
  }

  /**
   * Takes the trips of one range, ordered by origin cell.
   *
   * @param load the trips' load, as its place in the writer's list
   * @param withExtra whether the trips have extra text
   */
  public void add(RangeTrips trips, RecordKeys keys, int load, boolean withExtra) {
    if (trips.size() > 0) {
      endPageBeforeJump(originCell(trips, 0));
    }
    for (int i = 0; i < trips.size(); i++) {
      add(trips.records(), i * trips.width(), keys, load, withExtra);
    }
  }

  private static long originCell(RangeTrips trips, int number) {
    int at = number * trips.width();
    return Cell.at(
        Double.longBitsToDouble(trips.records()[at + TripRecord.ORIGIN_LON]),
        Double.longBitsToDouble(trips.records()[at + TripRecord.ORIGIN_LAT]));
  }

  /** A page whose origins lie in two places would be looked at for all that lies between. */
  private void endPageBeforeJump(long nextCell) {
    if (buffer.rows() >= LEAST_ROWS) {
      long last = buffer.originCell(buffer.rows() - 1);
      if (nextCell - last > last - buffer.originCell(0)) {
        flush();
      }
    }
  }

  private void add(long[] records, int at, RecordKeys keys, int load, boolean withExtra) {
    long micros = records[at + TripRecord.STARTED_AT];
    long codes = records[at + TripRecord.CODES];
    spans[load].add(micros);
    add(
        CoordinateKey.ofBits(records[at + TripRecord.ORIGIN_LON]),
        CoordinateKey.ofBits(records[at + TripRecord.ORIGIN_LAT]),
        CoordinateKey.ofBits(records[at + TripRecord.DESTINATION_LON]),
        CoordinateKey.ofBits(records[at + TripRecord.DESTINATION_LAT]),
        RowTime.of(micros, withExtra),
        groups.number(keys.regionId(codes), keys.datasourceId(codes), Group.weekNumber(micros)),
        load);
  }

  /** The writer's number of a group. */
  int group(int regionId, int datasourceId, int weekNumber) {
    return groups.number(regionId, datasourceId, weekNumber);
  }

  /** Takes a row as pages keep it; {@link #span} has to be told of it. */
  void add(
      long originLon,
      long originLat,
      long destinationLon,
      long destinationLat,
      long time,
      int group,
      int load) {
    if (!buffer.takes(group)) {
      flush();
    }
    buffer.add(originLon, originLat, destinationLon, destinationLat, time, group, load);
  }

  /** The trips of a load that came this way. */
  LoadSpan span(int load) {
    return spans[load];
  }

  /** Writes what is still held. */
  void finish() {
    if (buffer.rows() > 0) {
      flush();
    }
  }

  private void flush() {
    writer.write(encoder.encode(buffer), encoder.groups());
    buffer.clear();
  }
}
