package io.milepost.app.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One vehicle on its way through a city: a walk that turns a little from step to step. */
final class MadeUpVehicle {
  private static final double NEVER_LOCATED = 0.03;
  private static final double STANDS = 0.2;
  private static final double LONGEST_STEP_SECONDS = 1_800;
  private static final double FULL_TURN = 2 * Math.PI;

  private final RandomNumbers random;
  private final City city;
  private final String id;
  private final boolean located;
  private double eastMeters;
  private double northMeters;
  private double heading;
  private Instant movedAt;

  MadeUpVehicle(City city, Instant at, RandomNumbers random) {
    this.random = random;
    this.city = city;
    this.movedAt = at;
    id = uuid(random);
    located = random.nextDouble() >= NEVER_LOCATED;
    eastMeters = random.nextGaussian() * city.radiusMeters();
    northMeters = random.nextGaussian() * city.radiusMeters();
    heading = random.nextDouble() * FULL_TURN;
  }

  /** Of version 4 by its form, as feeds have them. */
  private static String uuid(RandomNumbers random) {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low).toString();
  }

  String register(Instant at, String organization) {
    EventLine line = EventLine.ofVehicle("register", at, id);
    double draw = random.nextDouble();
    if (draw < 0.5) {
      return line.of(organization);
    }
    return (draw < 0.6 ? line.nothing() : location(line, at, draw < 0.8)).of(organization);
  }

  /** Goes on its way, and tells where it is. */
  String update(Instant at, String organization) {
    move(at);
    return location(EventLine.ofVehicle("update", at, id), at, false).of(organization);
  }

  String deregister(Instant at, String organization) {
    EventLine line = EventLine.ofVehicle("deregister", at, id);
    return (random.nextDouble() < 0.7 ? line : location(line, at, false)).of(organization);
  }

  private EventLine location(EventLine line, Instant at, boolean hidden) {
    boolean told = located && !hidden;
    return told
        ? line.location(place(), at.minusSeconds(random.nextBelow(3)))
        : line.location(null, at);
  }

  private void move(Instant at) {
    double seconds =
        Math.min(Duration.between(movedAt, at).toMillis() / 1000.0, LONGEST_STEP_SECONDS);
    movedAt = at;
    if (random.nextDouble() < STANDS) {
      return;
    }
    heading += random.nextGaussian() * 0.5;
    double meters = seconds * (4 + 8 * random.nextDouble());
    // StrictMath: the same bytes on every machine.
    eastMeters = inReach(eastMeters + meters * StrictMath.cos(heading));
    northMeters = inReach(northMeters + meters * StrictMath.sin(heading));
  }

  /** Turns back at the edge of the city. */
  private double inReach(double meters) {
    double reach = 3 * city.radiusMeters();
    if (Math.abs(meters) > reach) {
      heading += Math.PI;
      return Math.copySign(reach, meters);
    }
    return meters;
  }

  private Place place() {
    return new Place(city.lonAt(eastMeters), city.lat() + City.latDegrees(northMeters));
  }
}
