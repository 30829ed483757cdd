package io.milepost.app.generate;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** Makes flights up, over the year 2015, in the order of their departures. */
public final class FlightGenerator {
  private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
  private static final long DAY_MINUTES = 1440;
  private static final long YEAR_MINUTES = 365 * DAY_MINUTES;

  private final FlightSettings settings;

  public FlightGenerator(FlightSettings settings) {
    this.settings = settings;
  }

  /** Writes flights as CSV with a header row. */
  public void writeFlights(Writer out) throws IOException {
    RandomNumbers random = new RandomNumbers(settings.seed(), 0);
    double step = YEAR_MINUTES / (double) Math.max(1, settings.rows());
    out.write(MadeUpFlight.HEADER);
    for (long row = 0; row < settings.rows(); row++) {
      long minute = (long) (row * step);
      LocalDate day = FROM.plusDays(minute / DAY_MINUTES);
      out.write(MadeUpFlight.line(day, (int) (minute % DAY_MINUTES), random));
    }
  }

  /** Writes the airports that flights go between, as CSV with a header row. */
  public void writeAirports(Writer out) throws IOException {
    out.write(Airport.HEADER);
    for (Airport airport : Airport.ALL) {
      out.write(airport.line());
    }
  }

  /** Writes the airlines, one JSON object a line. */
  public void writeAirlines(Writer out) throws IOException {
    for (Airline airline : Airline.ALL) {
      out.write(airline.line());
    }
  }
}
