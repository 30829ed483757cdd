package io.milepost.app.prove.check;

import io.milepost.model.Area.Box;
import io.milepost.model.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Boxes where trips are, of several sizes, each asked about with every match. */
public final class Questions {
  private static final int PER_SIZE = 10;
  private static final double DISTRICT_DEGREES = 0.01;
  private static final double CITY_DEGREES = 0.1;

  private Questions() {}

  /**
   * Questions about the places of {@code trips}.
   *
   * @param trips some, of which a few are drawn; never empty
   */
  public static List<Question> about(List<Trip> trips) {
    Random random = new Random(1);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < PER_SIZE; i++) {
      boxes.add(around(draw(trips, random), DISTRICT_DEGREES * (1 + random.nextDouble())));
      boxes.add(around(draw(trips, random), CITY_DEGREES * (1 + random.nextDouble())));
      boxes.add(between(draw(trips, random)));
    }
    boxes.add(new Box(179.9, -17.2, -179.9, -16.5));
    boxes.add(new Box(170, -60, -30, 60));
    return boxes.stream().flatMap(Questions::withEveryMatch).toList();
  }

  private static Trip draw(List<Trip> trips, Random random) {
    return trips.get(random.nextInt(trips.size()));
  }

  private static Box around(Trip trip, double halfSide) {
    return new Box(
        Math.max(-180, trip.originLon() - halfSide),
        trip.originLat() - halfSide,
        Math.min(180, trip.originLon() + halfSide),
        trip.originLat() + halfSide);
  }

  /** A box whose corners are the trip's ends: both lie exactly on its sides, so are inside. */
  private static Box between(Trip trip) {
    return new Box(
        Math.min(trip.originLon(), trip.destinationLon()),
        Math.min(trip.originLat(), trip.destinationLat()),
        Math.max(trip.originLon(), trip.destinationLon()),
        Math.max(trip.originLat(), trip.destinationLat()));
  }

  private static Stream<Question> withEveryMatch(Box box) {
    return Stream.of(Match.values()).map(match -> Question.of(box, match));
  }
}
