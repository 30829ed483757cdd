package io.milepost.ingest.csv;

import io.milepost.ingest.time.TimestampPattern;
import io.milepost.model.Batch;
import io.milepost.model.TripLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The fields of a trip, decoded from located rows into a batch. Good rows take the quick way, which
 * only tells good from bad; a bad row is then examined for what is wrong. Not thread-safe.
 */
final class TripFields {
  private final TextField region;
  private final TextField datasource;
  private final TimestampField startedAt;
  private final PointField origin;
  private final PointField destination;
  private int[] regions = {};
  private int[] datasources = {};
  private long[] starts = {};
  private double[] originLons = {};
  private double[] originLats = {};
  private double[] destinationLons = {};
  private double[] destinationLats = {};

  TripFields(
      TextField region,
      TextField datasource,
      TimestampField startedAt,
      PointField origin,
      PointField destination) {
    this.region = region;
    this.datasource = datasource;
    this.startedAt = startedAt;
    this.origin = origin;
    this.destination = destination;
  }

  /** Rows go to {@code batch} from now on. */
  void target(Batch batch) {
    regions = batch.codes(TripLayout.REGION);
    datasources = batch.codes(TripLayout.DATASOURCE);
    starts = batch.longs(TripLayout.STARTED_AT);
    originLons = batch.doubles(TripLayout.ORIGIN_LON);
    originLats = batch.doubles(TripLayout.ORIGIN_LAT);
    destinationLons = batch.doubles(TripLayout.DESTINATION_LON);
    destinationLats = batch.doubles(TripLayout.DESTINATION_LAT);
  }

  /** Where the points can be read, for {@link #decodeAfterPoints}. */
  List<PointPlace> points() {
    return Stream.of(origin, destination).flatMap(point -> point.places().stream()).toList();
  }

  /** Decodes a row into row {@code at} of the batch; false when something is wrong with it. */
  boolean decode(Row row, int at) {
    return origin.parse(row) && destination.parse(row) && decodeAfterPoints(row, at);
  }

  /** As {@link #decode}, for a row whose points have been read in their {@link #points places}. */
  boolean decodeAfterPoints(Row row, int at) {
    long micros = startedAt.micros(row);
    int regionCode = region.code(row);
    int datasourceCode = datasource.code(row);
    if (micros == TimestampPattern.INVALID
        || (regionCode | datasourceCode) == DictionaryCache.MISSING) {
      return false;
    }
    regions[at] = regionCode;
    datasources[at] = datasourceCode;
    starts[at] = micros;
    originLons[at] = origin.lon();
    originLats[at] = origin.lat();
    destinationLons[at] = destination.lon();
    destinationLats[at] = destination.lat();
    return true;
  }

  /** Hands out everything that is wrong with a row. */
  void examine(Row row, Consumer<Problem> problems) {
    for (TripField field : List.of(region, datasource, startedAt, origin, destination)) {
      field.examine(row, problems);
    }
  }

  /** What is wrong with the leftmost wrong column. */
  Optional<Problem> findFirstProblem(Row row) {
    Stream.Builder<Problem> problems = Stream.builder();
    examine(row, problems);
    return problems.build().min(Comparator.comparingInt(Problem::column));
  }
}
