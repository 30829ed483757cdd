package io.milepost.warehouse.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.Area;
import io.milepost.model.Match;
import io.milepost.model.Week;
import io.milepost.warehouse.TripSelection;
import io.milepost.warehouse.contract.BruteForce;
import io.milepost.warehouse.contract.SampleAreas;
import io.milepost.warehouse.contract.SampleTrips;
import io.milepost.warehouse.contract.TripRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any segments, merged or not, answer as looking at every trip does. */
class AreaIndexProperties {
  private static ExecutorService helpers;

  @BeforeContainer
  static void start() {
    helpers = Executors.newFixedThreadPool(2);
  }

  @AfterContainer
  static void stop() {
    helpers.shutdown();
  }

  @Property(tries = 12)
  void agreesWithBruteForce(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int loads,
      @ForAll @IntRange(min = 1, max = 3_000) int pageRows,
      @ForAll boolean merged) {
    Random random = new Random(seed);
    List<List<TripRow>> byLoad = new ArrayList<>();
    for (int i = 0; i < loads; i++) {
      byLoad.add(trips(random, 1 + random.nextInt(1_500)));
    }
    List<String> names =
        byLoad.stream()
            .flatMap(List::stream)
            .flatMap(trip -> Stream.of(trip.region(), trip.datasource()))
            .distinct()
            .toList();
    try (SegmentFiles files = new SegmentFiles(names)) {
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < loads; i++) {
        segments.add(files.write(i, byLoad.get(i), pageRows));
      }
      if (merged) {
        segments = mergeAllAndDropTheLast(files, segments);
        byLoad.remove(loads - 1);
      }
      check(segments, byLoad.stream().flatMap(List::stream).toList(), names, random);
    }
  }

  /** In two steps, so that a merged segment is merged again. */
  private static List<Segment> mergeAllAndDropTheLast(SegmentFiles files, List<Segment> segments) {
    List<Segment> rest = new ArrayList<>(segments);
    int half = (segments.size() + 1) / 2;
    List<Segment> first = rest.subList(0, half);
    Segment merged = files.merge(first, load -> true).orElseThrow();
    first.clear();
    rest.add(merged);
    return files.merge(rest, load -> load != segments.size() - 1).map(List::of).orElse(List.of());
  }

  /** On the grid of the sample areas, and crowds within some of them. */
  private static List<TripRow> trips(Random random, int count) {
    List<TripRow> trips = new ArrayList<>();
    for (TripRow trip : SampleTrips.many(random.nextLong(), count)) {
      trips.add(
          random.nextInt(3) == 0
              ? trip
              : trip.between(near(5, random), near(3, random), near(6, random), near(2, random)));
    }
    return trips;
  }

  private static double near(double centre, Random random) {
    return centre + random.nextGaussian() * 1.5;
  }

  private static void check(
      List<Segment> segments, List<TripRow> trips, List<String> names, Random random) {
    AreaIndex index = new AreaIndex(segments, helpers, 2);
    List<Area> areas = new ArrayList<>(SampleAreas.all());
    areas.removeIf(Area.Region.class::isInstance);
    for (int i = 0; i < 10 && !trips.isEmpty(); i++) {
      areas.add(boxOnTrips(trips, random));
    }
    for (Area area : areas) {
      check(index, area, trips, names, random);
    }
  }

  /** A box whose sides run through trips, now and then one across the antimeridian. */
  private static Area boxOnTrips(List<TripRow> trips, Random random) {
    TripRow one = trips.get(random.nextInt(trips.size()));
    TripRow other = trips.get(random.nextInt(trips.size()));
    return new Area.Box(
        one.originLon(),
        Math.min(one.originLat(), other.destinationLat()),
        other.destinationLon(),
        Math.max(one.originLat(), other.destinationLat()));
  }

  private static void check(
      AreaIndex index, Area area, List<TripRow> trips, List<String> names, Random random) {
    Week from = random.nextBoolean() ? null : Week.of(LocalDate.of(2018, 12, 31));
    Week to = random.nextBoolean() ? null : Week.of(LocalDate.of(2020, 3, 2));
    String datasource = random.nextBoolean() ? null : "baba_car";
    Integer key = datasource == null ? null : names.indexOf(datasource);
    GroupFilter filter = new GroupFilter(from, to, null, key);
    SortedMap<Match, SortedMap<Week, Long>> byMatch = index.tripsPerWeekByMatch(area, filter);
    for (Match match : Match.values()) {
      TripSelection selection = new TripSelection(area, match, from, to, datasource);
      SortedMap<Week, Long> expected = BruteForce.tripsPerWeek(trips, selection);
      assertThat(index.tripsPerWeek(area, match, filter)).as("%s", selection).isEqualTo(expected);
      assertThat(byMatch.get(match)).as("%s", selection).isEqualTo(expected);
    }
  }
}
