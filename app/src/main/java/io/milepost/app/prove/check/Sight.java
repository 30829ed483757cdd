package io.milepost.app.prove.check;

import io.milepost.model.Area;
import io.milepost.model.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The places worth asking about, found in a sample of trips: the region with most trips, a box the
 * size of its city, one the size of a district, and a polygon of {@value #VERTICES} vertices.
 */
public final class Sight {
  private static final int VERTICES = 200;
  private static final double CITY_REACH = 2;
  private static final double DISTRICT_REACH = 0.5;
  private static final double POLYGON_REACH = 1.5;
  private static final int PERIOD_WEEKS = 13;

  private final List<Trip> sample;
  private final String region;
  private final Spread lons;
  private final Spread lats;

  /**
   * Looks at the sample.
   *
   * @param sample trips, never empty
   */
  public Sight(List<Trip> sample) {
    this.sample = sample;
    this.region = commonest(sample, Trip::region);
    List<Trip> trips = sample.stream().filter(trip -> trip.region().equals(region)).toList();
    this.lons = Spread.of(trips, Trip::originLon, Trip::destinationLon);
    this.lats = Spread.of(trips, Trip::originLat, Trip::destinationLat);
  }

  /** An area with the words for it. */
  public record Place(String name, Area area) {}

  private record Spread(double middle, double deviation) {
    static Spread of(
        List<Trip> trips, ToDoubleFunction<Trip> origin, ToDoubleFunction<Trip> destination) {
      double[] values =
          DoubleStream.concat(
                  trips.stream().mapToDouble(origin), trips.stream().mapToDouble(destination))
              .toArray();
      double middle = Arrays.stream(values).average().orElseThrow();
      double variance =
          Arrays.stream(values)
              .map(value -> (value - middle) * (value - middle))
              .average()
              .orElseThrow();
      return new Spread(middle, Math.sqrt(variance));
    }

    double at(double deviations) {
      return middle + deviations * deviation;
    }
  }

  /** The places, the region first. */
  public List<Place> places() {
    return List.of(
        new Place("Region " + region, new Area.Region(region)),
        new Place("City box", box(CITY_REACH)),
        new Place("District box", box(DISTRICT_REACH)),
        new Place("%d-vertex polygon".formatted(VERTICES), polygon()));
  }

  /** Every place and match within a quarter, from the busiest datasource only, and both. */
  public List<Question> narrowed() {
    LocalDate from =
        sample.stream().map(Trip::monday).min(Comparator.naturalOrder()).orElseThrow().plusWeeks(8);
    LocalDate to = from.plusWeeks(PERIOD_WEEKS);
    String datasource = commonest(sample, Trip::datasource);
    List<Question> questions = new ArrayList<>();
    for (Place place : places()) {
      for (Match match : Match.values()) {
        questions.add(new Question(place.area(), match, from, to, null));
        questions.add(new Question(place.area(), match, null, null, datasource));
        questions.add(new Question(place.area(), match, from, to, datasource));
      }
    }
    return questions;
  }

  private Area.Box box(double reach) {
    return new Area.Box(lons.at(-reach), lats.at(-reach), lons.at(reach), lats.at(reach));
  }

  /** A star about the middle: all its vertices lie at angles that grow, so no two edges cross. */
  private Area.Polygons polygon() {
    Random random = new Random(1);
    double[] ring = new double[2 * VERTICES + 2];
    for (int i = 0; i < VERTICES; i++) {
      double angle = 2 * Math.PI * i / VERTICES;
      double reach = POLYGON_REACH * (0.7 + 0.3 * random.nextDouble());
      ring[2 * i] = lons.at(reach * Math.cos(angle));
      ring[2 * i + 1] = lats.at(reach * Math.sin(angle));
    }
    ring[2 * VERTICES] = ring[0];
    ring[2 * VERTICES + 1] = ring[1];
    return new Area.Polygons(List.of(List.of(ring)));
  }

  private static String commonest(List<Trip> trips, Function<Trip, String> property) {
    Map<String, Integer> counts = new HashMap<>();
    trips.forEach(trip -> counts.merge(property.apply(trip), 1, Integer::sum));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
