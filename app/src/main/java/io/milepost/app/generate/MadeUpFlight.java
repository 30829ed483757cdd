package io.milepost.app.generate;

import java.time.LocalDate;

/**
 * One flight as a line of the on-time layout: 31 columns, times as hours and minutes, {@code 0005}.
 */
final class MadeUpFlight {
  static final String HEADER =
      "YEAR,MONTH,DAY,DAY_OF_WEEK,AIRLINE,FLIGHT_NUMBER,TAIL_NUMBER,ORIGIN_AIRPORT,"
          + "DESTINATION_AIRPORT,SCHEDULED_DEPARTURE,DEPARTURE_TIME,DEPARTURE_DELAY,TAXI_OUT,"
          + "WHEELS_OFF,SCHEDULED_TIME,ELAPSED_TIME,AIR_TIME,DISTANCE,WHEELS_ON,TAXI_IN,"
          + "SCHEDULED_ARRIVAL,ARRIVAL_TIME,ARRIVAL_DELAY,DIVERTED,CANCELLED,CANCELLATION_REASON,"
          + "AIR_SYSTEM_DELAY,SECURITY_DELAY,AIRLINE_DELAY,LATE_AIRCRAFT_DELAY,WEATHER_DELAY\n";

  private static final int DAY_MINUTES = 1440;
  private static final double MILES_PER_MINUTE = 8;
  private static final double CANCELLED = 0.015;
  private static final double DIVERTED = 0.003;
  private static final double LATE = 0.25;
  private static final int CAUSES_FROM_MINUTES = 15;
  private static final int CAUSES = 5;

  private final RandomNumbers random;
  private final StringBuilder line = new StringBuilder(160);

  private MadeUpFlight(RandomNumbers random) {
    this.random = random;
  }

  /** A flight of that day, with its line ending. */
  static String line(LocalDate day, int departure, RandomNumbers random) {
    return new MadeUpFlight(random).write(day, departure);
  }

  private String write(LocalDate day, int departure) {
    Airport origin = Airport.ALL.get(random.nextBelow(Airport.ALL.size()));
    int step = 1 + random.nextBelow(Airport.ALL.size() - 1);
    Airport destination =
        Airport.ALL.get((Airport.ALL.indexOf(origin) + step) % Airport.ALL.size());
    Airline airline = Airline.ALL.get(random.nextBelow(Airline.ALL.size()));
    boolean cancelled = random.nextDouble() < CANCELLED;
    text(day.getYear()).text(day.getMonthValue()).text(day.getDayOfMonth());
    text(day.getDayOfWeek().getValue()).text(airline.code()).text(1 + random.nextBelow(6_000));
    text(cancelled && random.nextDouble() < 0.3 ? "" : "N" + (100 + random.nextBelow(900)) + "MP");
    text(origin.code()).text(destination.code()).time(departure);
    rest(departure, origin.milesTo(destination), origin, destination, cancelled);
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  private void rest(
      int departure, long miles, Airport origin, Airport destination, boolean cancelled) {
    int planned = (int) (miles / MILES_PER_MINUTE) + 30;
    int clocks = (origin.hoursBehind() - destination.hoursBehind()) * 60;
    int arrival = departure + planned + clocks;
    if (cancelled) {
      blanks(4).text(planned).blanks(2).text(miles).blanks(2).time(arrival).blanks(2);
      text(0).text(1).text(String.valueOf("ABCD".charAt(random.nextBelow(4)))).blanks(CAUSES);
      return;
    }
    int late = random.nextDouble() < LATE ? (int) (random.nextGaussian() * 40) : 0;
    int delay = Math.abs(late) + (int) (random.nextGaussian() * 6) - 3;
    int taxiOut = 8 + random.nextBelow(15);
    int taxiIn = 3 + random.nextBelow(9);
    int air = Math.max(15, planned - 30 + (int) (random.nextGaussian() * 8));
    time(departure + delay).text(delay).text(taxiOut).time(departure + delay + taxiOut);
    text(planned);
    if (random.nextDouble() < DIVERTED) {
      blanks(2).text(miles).blanks(2).time(arrival).blanks(2).text(1).text(0).blanks(1 + CAUSES);
      return;
    }
    int elapsed = taxiOut + air + taxiIn;
    int on = departure + delay + taxiOut + air + clocks;
    text(elapsed).text(air).text(miles).time(on).text(taxiIn).time(arrival).time(on + taxiIn);
    int arrivalDelay = delay + elapsed - planned;
    text(arrivalDelay).text(0).text(0).blanks(1);
    causes(arrivalDelay);
  }

  /** Parts of the delay, of some causes, that add up to it. */
  private void causes(int delay) {
    if (delay < CAUSES_FROM_MINUTES) {
      blanks(CAUSES);
      return;
    }
    int[] minutes = new int[CAUSES];
    int first = random.nextBelow(delay + 1);
    minutes[random.nextBelow(CAUSES)] += first;
    minutes[random.nextBelow(CAUSES)] += delay - first;
    for (int part : minutes) {
      text(part);
    }
  }

  private MadeUpFlight text(Object value) {
    line.append(value).append(',');
    return this;
  }

  private MadeUpFlight blanks(int columns) {
    line.append(",".repeat(columns));
    return this;
  }

  private MadeUpFlight time(int minutes) {
    int ofDay = Math.floorMod(minutes, DAY_MINUTES);
    int digits = ofDay / 60 * 100 + ofDay % 60;
    line.append((char) ('0' + digits / 1000)).append((char) ('0' + digits / 100 % 10));
    line.append((char) ('0' + digits / 10 % 10)).append((char) ('0' + digits % 10)).append(',');
    return this;
  }
}
