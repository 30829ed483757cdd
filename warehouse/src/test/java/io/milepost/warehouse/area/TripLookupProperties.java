package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.warehouse.contract.TripRow;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any segments, merged or not, know the trips that a plain set of them does, and no others. */
class TripLookupProperties {
  private static final List<String> NAMES = List.of("Prague", "Turin", "funny_car", "baba_car");
  private static final LocalDateTime MONDAY = LocalDateTime.of(1969, 12, 29, 0, 0);
  private static final long WEEK_MICROS = 7 * 86_400_000_000L;
  private static final long[] TIMES = {0, 1_000, 2_000_000, WEEK_MICROS / 2, WEEK_MICROS - 1_000};
  private static final double[] PLACES = {
    -0.0, 0.0, 14.5, Math.nextUp(14.5), -14.5, Double.MIN_VALUE, 90
  };

  private static ExecutorService helpers;

  @BeforeContainer
  static void start() {
    helpers = Executors.newFixedThreadPool(1);
  }

  @AfterContainer
  static void stop() {
    helpers.shutdown();
  }

  @Property(tries = 60)
  void agreesWithASet(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int loads,
      @ForAll @IntRange(min = 1, max = 3_000) int pageRows,
      @ForAll @IntRange(min = 1, max = 3_000) int asked,
      @ForAll boolean merged) {
    Random random = new Random(seed);
    try (SegmentFiles files = new SegmentFiles(NAMES)) {
      List<List<TripRow>> byLoad = new ArrayList<>();
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < loads; i++) {
        byLoad.add(trips(random, 1 + random.nextInt(1_500)));
        segments.add(files.write(i, byLoad.get(i), pageRows));
      }
      if (merged) {
        segments = mergeAndDropTheLast(files, segments);
        byLoad.remove(loads - 1);
      }
      List<TripRow> held = byLoad.stream().flatMap(List::stream).toList();
      check(segments, held, withoutExtra(trips(random, asked)));
      check(segments, held, withExtra(trips(random, Math.min(asked, 7)), random));
      check(segments, held, withExtra(held, random));
      check(segments, held, withoutExtra(held));
    }
  }

  private static List<Segment> mergeAndDropTheLast(SegmentFiles files, List<Segment> segments) {
    return files
        .merge(segments, load -> load != segments.size() - 1)
        .map(List::of)
        .orElseGet(List::of);
  }

  /** Few places and times, so that trips often differ in one thing only. */
  private static List<TripRow> trips(Random random, int count) {
    int beyondMillis = random.nextInt(3);
    boolean somewhere = random.nextBoolean();
    List<TripRow> trips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long week = random.nextInt(3) - 1L;
      long micros = TIMES[random.nextInt(TIMES.length)] + random.nextInt(1 + beyondMillis);
      trips.add(
          new TripRow(
              NAMES.get(random.nextInt(2)),
              NAMES.get(2 + random.nextInt(2)),
              MONDAY.plus(week * WEEK_MICROS + micros, ChronoUnit.MICROS),
              place(random, somewhere),
              place(random, somewhere),
              place(random, somewhere),
              place(random, somewhere),
              random.nextInt(3) == 0 ? "{}" : null));
    }
    return trips;
  }

  private static double place(Random random, boolean somewhere) {
    return somewhere ? random.nextInt(40) / 7.0 : PLACES[random.nextInt(PLACES.length)];
  }

  private static List<TripRow> withExtra(List<TripRow> trips, Random random) {
    return trips.stream().map(trip -> trip.with("{\"bike\":" + random.nextInt(9) + "}")).toList();
  }

  private static List<TripRow> withoutExtra(List<TripRow> trips) {
    return trips.stream().map(TripLookupProperties::withoutExtra).toList();
  }

  private static TripRow withoutExtra(TripRow trip) {
    return new TripRow(
        trip.region(),
        trip.datasource(),
        trip.startedAt(),
        trip.originLon() + 0.0,
        trip.originLat() + 0.0,
        trip.destinationLon() + 0.0,
        trip.destinationLat() + 0.0,
        null);
  }

  private static void check(List<Segment> segments, List<TripRow> held, List<TripRow> asked) {
    boolean extra = asked.stream().anyMatch(trip -> trip.extra() != null);
    Set<TripRow> expected = plain(held.stream().filter(trip -> (trip.extra() != null) == extra));
    expected.retainAll(plain(asked.stream()));
    try (StagedTrips staged = new StagedTrips(asked)) {
      List<TripRow> found = staged.find(new AreaIndex(segments, helpers, 1), NAMES);
      assertThat(Set.copyOf(found)).isEqualTo(expected);
    }
  }

  /** With -0.0 as 0.0, and whatever extra text. */
  private static Set<TripRow> plain(Stream<TripRow> trips) {
    return trips.map(TripLookupProperties::withoutExtra).collect(Collectors.toSet());
  }
}
