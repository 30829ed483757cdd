package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.TripBlock;
import io.milepost.model.TripPasses;
import io.milepost.model.TripSink;
import io.milepost.warehouse.contract.SampleTrips;
import io.milepost.warehouse.contract.TripRow;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Passes give each trip of all segments once, as it was stored. */
class IndexedTripsProperties {
  private static ExecutorService helpers;

  @BeforeContainer
  static void start() {
    helpers = Executors.newFixedThreadPool(2);
  }

  @AfterContainer
  static void stop() {
    helpers.shutdown();
  }

  /** What a pass tells of a trip. */
  private record Told(
      int regionId,
      double originLon,
      double originLat,
      double destinationLon,
      double destinationLat,
      int secondOfDay,
      int day) {}

  private static final class Kept implements TripSink {
    final List<Told> trips = new ArrayList<>();

    @Override
    public void take(TripBlock block) {
      for (int row = 0; row < block.rows(); row++) {
        trips.add(
            new Told(
                block.regionIds[row],
                block.originLons[row],
                block.originLats[row],
                block.destinationLons[row],
                block.destinationLats[row],
                block.secondsOfDay[row],
                block.days[row]));
      }
    }
  }

  @Property(tries = 12)
  void giveEachTripOnceAndAgain(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int loads,
      @ForAll @IntRange(min = 1, max = 3_000) int pageRows,
      @ForAll boolean withMicros) {
    List<TripRow> all = new ArrayList<>();
    List<TripRow> sample = SampleTrips.many(seed, 4_000);
    List<String> names =
        sample.stream()
            .flatMap(trip -> Stream.of(trip.region(), trip.datasource()))
            .distinct()
            .toList();
    try (SegmentFiles files = new SegmentFiles(names)) {
      List<Segment> segments = new ArrayList<>();
      for (int load = 0; load < loads; load++) {
        List<TripRow> trips =
            sample.subList(load, sample.size()).stream()
                .map(trip -> withMicros ? later(trip) : trip)
                .toList();
        segments.add(files.write(load, trips, pageRows));
        all.addAll(trips);
      }
      check(new AreaIndex(segments, helpers, 2).trips(), all, names);
    }
  }

  private static TripRow later(TripRow trip) {
    return trip.at(trip.startedAt().plus(999_999, ChronoUnit.MICROS).toString());
  }

  private static void check(TripPasses passes, List<TripRow> trips, List<String> names) {
    List<Told> expected = trips.stream().map(trip -> told(trip, names)).toList();
    assertThat(passes.trips()).isEqualTo(expected.size());
    for (int pass = 0; pass < 2; pass++) {
      List<Told> given =
          passes.read(Kept::new).stream().flatMap(sink -> sink.trips.stream()).toList();
      assertThat(given).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThatThrownBy(() -> passes.read(() -> IndexedTripsProperties::refuse))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void refuse(TripBlock block) {
    throw new UnsupportedOperationException("%d rows".formatted(block.rows()));
  }

  /** Zero, whatever its sign, is stored as one number. */
  private static Told told(TripRow trip, List<String> names) {
    return new Told(
        names.indexOf(trip.region()),
        trip.originLon() + 0.0,
        trip.originLat() + 0.0,
        trip.destinationLon() + 0.0,
        trip.destinationLat() + 0.0,
        trip.startedAt().toLocalTime().toSecondOfDay(),
        (int) trip.startedAt().toLocalDate().toEpochDay());
  }
}
