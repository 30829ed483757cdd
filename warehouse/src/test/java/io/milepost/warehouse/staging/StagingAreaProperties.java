package io.milepost.warehouse.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Batch;
import io.milepost.model.BatchReader;
import io.milepost.model.Dictionary;
import io.milepost.model.TripLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the budget, the ranges and the number of writers: nothing is lost, repeats go. */
class StagingAreaProperties {
  private static final int BATCH_ROWS = 7;

  record Trip(int region, int datasource, long startedAt, double lon, double lat, String extra) {}

  @Provide
  Arbitrary<List<Trip>> trips() {
    Arbitrary<Integer> code = Arbitraries.integers().between(0, 2);
    Arbitrary<Long> micros = Arbitraries.longs().between(-3, 3).map(i -> i * 1_800_000_000L);
    Arbitrary<Double> degrees = Arbitraries.of(-90.0, -0.0, 0.0, 1e-9, 12.5, 12.5000001, 90.0);
    Arbitrary<String> extra = Arbitraries.of("", "{}", "{\"bike\":\"é\"}");
    return Combinators.combine(code, code, micros, degrees, degrees, extra)
        .as(Trip::new)
        .list()
        .ofMaxSize(3000);
  }

  @Property(tries = 60)
  void givesEachTripOnce(
      @ForAll("trips") List<Trip> trips,
      @ForAll @IntRange(min = 1, max = 9) int ranges,
      @ForAll @IntRange(min = 1, max = 3) int writers,
      @ForAll @IntRange(min = 1, max = 3000) int maxRangeRecords,
      @ForAll boolean spills,
      @ForAll boolean withExtra)
      throws IOException {
    Set<Trip> expected = new HashSet<>();
    trips.forEach(trip -> expected.add(normal(trip, withExtra)));
    try (StagingArea area = area(ranges, spills ? 0 : 1 << 26, maxRangeRecords, withExtra)) {
      fill(area, trips, writers, withExtra);
      RangeQueue queue = area.newQueue();

      List<Trip> found = takeAll(area, queue, false, withExtra);

      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(queue.repeats()).isEqualTo(trips.size() - expected.size());
    }
  }

  @Property(tries = 30)
  void keepsRepeatsWhenAsked(
      @ForAll("trips") List<Trip> trips, @ForAll @IntRange(min = 1, max = 500) int maxRangeRecords)
      throws IOException {
    try (StagingArea area = area(4, 0, maxRangeRecords, false)) {
      fill(area, trips, 2, false);

      List<Trip> found = takeAll(area, area.newQueue(), true, false);

      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              trips.stream().map(trip -> normal(trip, false)).toList());
    }
  }

  private static Trip normal(Trip trip, boolean withExtra) {
    return new Trip(
        trip.region,
        trip.datasource,
        trip.startedAt,
        trip.lon + 0.0,
        trip.lat + 0.0,
        withExtra ? trip.extra : "");
  }

  private static StagingArea area(int ranges, long budget, long maxRangeRecords, boolean extra)
      throws IOException {
    Path directory = Files.createTempDirectory("staging");
    directory.toFile().deleteOnExit(); // empty by then
    return new StagingArea(
        new StagingArea.Settings(ranges, budget, maxRangeRecords, directory.resolve("s"), extra));
  }

  private static void fill(StagingArea area, List<Trip> trips, int writers, boolean withExtra) {
    Iterator<Trip> rest = trips.iterator();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      Thread thread = new Thread(() -> area.drain(new TripReader(rest, withExtra), () -> false));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<Trip> takeAll(
      StagingArea area, RangeQueue queue, boolean keepRepeats, boolean withExtra) {
    List<Trip> found = new ArrayList<>();
    RangeCursor cursor = queue.newCursor(keepRepeats);
    while (cursor.advance()) {
      for (int i = 0; i < cursor.trips().size(); i++) {
        found.add(trip(area, cursor.trips(), i, withExtra));
      }
    }
    return found;
  }

  private static Trip trip(StagingArea area, RangeTrips trips, int number, boolean withExtra) {
    long[] records = trips.records();
    int at = number * trips.width();
    return new Trip(
        TripRecord.region(records[at]),
        TripRecord.datasource(records[at]),
        records[at + TripRecord.STARTED_AT],
        Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LON]),
        Double.longBitsToDouble(records[at + TripRecord.ORIGIN_LAT]),
        withExtra ? area.extra(records, number) : "");
  }

  /** Reads trips that several readers share. */
  private record TripReader(Iterator<Trip> rest, boolean withExtra) implements BatchReader {
    @Override
    public Batch newBatch() {
      return TripLayout.newBatch(BATCH_ROWS, new Dictionary(), new Dictionary(), withExtra);
    }

    @Override
    public boolean next(Batch batch) {
      synchronized (rest) {
        int row = 0;
        while (row < BATCH_ROWS && rest.hasNext()) {
          put(batch, row++, rest.next());
        }
        batch.rows(row);
        return row > 0;
      }
    }

    private void put(Batch batch, int row, Trip trip) {
      batch.codes(TripLayout.REGION)[row] = trip.region;
      batch.codes(TripLayout.DATASOURCE)[row] = trip.datasource;
      batch.longs(TripLayout.STARTED_AT)[row] = trip.startedAt;
      batch.doubles(TripLayout.ORIGIN_LON)[row] = trip.lon;
      batch.doubles(TripLayout.ORIGIN_LAT)[row] = trip.lat;
      batch.doubles(TripLayout.DESTINATION_LON)[row] = trip.lat;
      batch.doubles(TripLayout.DESTINATION_LAT)[row] = trip.lon;
      if (withExtra) {
        byte[] extra = trip.extra.getBytes(StandardCharsets.UTF_8);
        batch.texts(TripLayout.EXTRA).set(row, extra, 0, extra.length);
      }
    }

    @Override
    public void close() {}
  }
}
