package io.milepost.app.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.ChecksFailedException;
import io.milepost.model.DataException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of flights between three airports, told by hand. */
class FlightsExampleTest {
  private static final String HEADER =
      "YEAR,MONTH,DAY,DAY_OF_WEEK,AIRLINE,FLIGHT_NUMBER,TAIL_NUMBER,ORIGIN_AIRPORT,"
          + "DESTINATION_AIRPORT,SCHEDULED_DEPARTURE,DEPARTURE_TIME,DEPARTURE_DELAY,TAXI_OUT,"
          + "WHEELS_OFF,SCHEDULED_TIME,ELAPSED_TIME,AIR_TIME,DISTANCE,WHEELS_ON,TAXI_IN,"
          + "SCHEDULED_ARRIVAL,ARRIVAL_TIME,ARRIVAL_DELAY,DIVERTED,CANCELLED,CANCELLATION_REASON,"
          + "AIR_SYSTEM_DELAY,SECURITY_DELAY,AIRLINE_DELAY,LATE_AIRCRAFT_DELAY,WEATHER_DELAY\n";

  /** On time, late by 20 and by 10 on one route, late on another, cancelled, diverted. */
  private static final String FLIGHTS =
      HEADER
          + "2015,1,1,4,AB,1,N1,AAA,BBB,0005,0005,0,10,0015,60,58,40,300,0055,8,0105,0103,-2,0,0,,,,,,\n"
          + "2015,1,1,4,AB,2,N1,AAA,BBB,0605,0620,15,10,0630,60,65,45,300,0715,10,0705,0725,20,0,0,,5,0,15,0,0\n"
          + "2015,1,1,4,AB,3,,AAA,BBB,0805,0815,10,10,0825,60,60,42,300,0907,8,0905,0915,10,0,0,,,,,,\n"
          + "2015,1,1,4,XY,4,N2,BBB,CCC,0905,0935,30,10,0945,90,90,70,500,1055,10,1035,1105,30,0,0,,0,0,0,30,0\n"
          + "2015,1,2,5,XY,5,,CCC,AAA,0905,,,,,90,,,500,,,1035,,,0,1,B,,,,,\n"
          + "2015,1,2,5,XY,6,N3,CCC,AAA,0905,0905,0,10,0915,90,,,500,,,1035,,,1,0,,,,,,\n";

  private static final String AIRPORTS =
      """
      IATA_CODE,AIRPORT,CITY,STATE,COUNTRY,LATITUDE,LONGITUDE
      AAA,Alden Field,Alden,AL,USA,40.65236,-75.44040
      BBB,"Bay, Old",Bayton,BY,USA,32.41132,-99.68190
      CCC,Crane,Crane City,CR,USA,,
      """;

  private static final String AIRLINES =
      """
      {"IATA_CODE":"AB","AIRLINE":"Alder Air"}
      {"IATA_CODE":"XY","AIRLINE":"Yonder Lines"}
      """;

  @TempDir private Path directory;
  private ExampleHome home;

  @BeforeEach
  void open() {
    home = new ExampleHome(directory);
    home.load("flights", "airports", AIRPORTS);
    home.load("flights", "airlines", AIRLINES);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private long load(String text) {
    return home.load("flights", "flights", text).rowsLoaded();
  }

  @Test
  void tellsFlightsByName() {
    assertThat(load(FLIGHTS)).isEqualTo(6);

    assertThat(
            home.query(
                "SELECT flight_date, airline, origin_airport, destination_airport, flight_number,"
                    + " tail_number, scheduled_departure, cancelled, cancellation_reason"
                    + " FROM flights_details ORDER BY flight_number"))
        .startsWith(
            "2015-01-01 Alder Air Alden Field Bay, Old 1 N1 0005 false null",
            "2015-01-01 Alder Air Alden Field Bay, Old 2 N1 0605 false null",
            "2015-01-01 Alder Air Alden Field Bay, Old 3 null 0805 false null",
            "2015-01-01 Yonder Lines Bay, Old Crane 4 N2 0905 false null",
            "2015-01-02 Yonder Lines Crane Alden Field 5 null 0905 true B");
  }

  @Test
  void addsUpThoseThatArrivedLate() {
    load(FLIGHTS);

    assertThat(
            home.query(
                "SELECT flight_date, airline, origin_airport_code, destination_airport_code,"
                    + " delayed_flights, total_arrival_delay, average_arrival_delay,"
                    + " total_airline_delay, average_airline_delay, total_air_system_delay,"
                    + " total_late_aircraft_delay, total_distance, average_distance,"
                    + " total_air_time, average_air_time FROM delayed_flights_agg ORDER BY airline"))
        .containsExactly(
            "2015-01-01 Alder Air AAA BBB 2 30 15.0 15 15.0 5 0 600 300.0 87 43.5",
            "2015-01-01 Yonder Lines BBB CCC 1 30 30.0 0 0.0 0 30 500 500.0 70 70.0");
  }

  @Test
  void flightsOfUnknownAirportsStay() {
    load(
        HEADER
            + "2015,2,30,4,AB,1,N1,14747,BBB,0005,0005,0,10,0015,60,58,40,300,0055,8,0105,0103,-2,0,0,,,,,,\n");

    assertThat(
            home.query(
                "SELECT flight_date, origin_airport_code, origin_airport FROM flights_details"))
        .containsExactly("null 14747 null");
  }

  @Test
  void aNewFileReplacesTheOldOne() {
    load(FLIGHTS);
    load(HEADER + FLIGHTS.lines().skip(1).limit(4).reduce("", (text, row) -> text + row + "\n"));

    assertThat(home.query("SELECT count(*) FROM flights")).containsExactly("4");
  }

  @Test
  void aBadFileLeavesTheOldOneStanding() {
    load(FLIGHTS);

    String unknownAirline = FLIGHTS.replace(",AB,", ",ZZ,");
    assertThatThrownBy(() -> load(unknownAirline)).isInstanceOf(ChecksFailedException.class);
    String otherColumns = FLIGHTS.replace("\n", ",x\n").replaceFirst(",x\n", ",NOTE\n");
    assertThatThrownBy(() -> load(otherColumns)).isInstanceOf(DataException.class);
    assertThat(home.query("SELECT count(*) FROM delayed_flights_agg")).containsExactly("2");
  }

  @Test
  void airportsMayLackCoordinates() {
    assertThat(home.query("SELECT iata_code, airport, longitude FROM airports ORDER BY 1"))
        .containsExactly("AAA Alden Field -75.4404", "BBB Bay, Old -99.6819", "CCC Crane null");
  }
}
